# Loads YAML texts as Debian's Jekyll 4.3.1 does (Jekyll::Utils.safe_load_yaml) and says
# what each holds. In: a JSON list of texts. Out: the version of Psych, and for each text a
# tree of [type, value], or the error that stops Jekyll.
require "date"
require "json"
require "yaml"

def tree(value)
  case value
  when Hash then ["map", value.map { |key, held| [tree(key), tree(held)] }]
  when Array then ["list", value.map { |held| tree(held) }]
  when nil then ["null", ""]
  when true, false then ["bool", value.to_s]
  when Integer then ["int", value.to_s]
  when Float then ["float", value.nan? ? "nan" : [value].pack("G").unpack1("H*")]
  when Date then ["date", value.iso8601]
  when Time then ["time", [value.to_r.round(6).to_s, value.utc_offset]]
  when String then ["text", value.dup.force_encoding("UTF-8").scrub("\uFFFD")]
  else ["object", value.class.name]
  end
end

def load(text)
  value = Psych.safe_load(text, permitted_classes: [Date, Time], aliases: true)
  begin
    tree(value)
  rescue SystemStackError
    ["endless", ""]
  end
rescue StandardError => error
  ["refused", error.class.name]
end

texts = JSON.parse($stdin.read)
puts JSON.generate([Psych::VERSION, texts.map { |text| load(text) }], max_nesting: 0)
