# What the real Jekyll and the real kramdown make of given texts, all in one process.
#
# In: JSON on standard input, {"sites": [folder, ...]} or
# {"markdown": [text, ...], "options": [{...}, ...]}.
# Out: JSON, for each site {page name => {"text" => ...} or {"error" => ...}}, for each
# text its HTML under each set of options.
require "json"

asked = JSON.parse($stdin.read)

def pages(folder)
  # config files of real sites name plugins and themes that are not installed here
  Jekyll.logger.log_level = :error
  config = Jekyll.configuration("source" => folder, "destination" => "#{folder}/_site",
                                "quiet" => true, "disable_disk_cache" => true)
  site = Jekyll::Site.new(config)
  site.reset
  site.read
  site.pages.to_h { |page| [page.name, render(site, page)] }
end

def render(site, page)
  Jekyll.logger.log_level = :error
  $stderr.reopen(File::NULL)
  { "text" => Jekyll::Renderer.new(site, page, site.site_payload).run }
rescue StandardError => e
  { "error" => "#{e.class}: #{e.message}" }
end

if asked["sites"]
  require "jekyll"
  puts JSON.generate(asked["sites"].to_h { |folder| [folder, pages(folder)] })
else
  require "kramdown"
  require "kramdown-parser-gfm"
  answers = asked["markdown"].map do |text|
    asked["options"].map { |options| Kramdown::Document.new(text, options).to_html }
  end
  puts JSON.generate(answers)
end
