#!/bin/sh
# The main job on a scratch copy of this site: check, import, tag, export the ERC page and refresh
# the page that has markers.
# `make demo` runs it; it needs `publist` on the PATH and leaves this folder as it is.
set -eu

site=$(mktemp -d)/site
cp -R "$(dirname "$0")" "$site"
cd "$site"

run() {
    printf '\n$ %s\n' "$*"
    "$@"
}

# Pictures have absolute addresses in a site; here the scratch folder stands for its host.
sed "s|^url:.*|url: \"file://$site\"|" _config.yml >_config.new && mv _config.new _config.yml

run publist validate
run publist list --year 2023.. --flag ERC
run publist import refs.bib --erc
run publist tag evron2023continual chmiel2023accurate --erc
run publist validate
run publist export --all
run publist page --erc -o erc-project.md
run publist export --all --check
run publist export --erc -o fragment.html

{
    echo '<!doctype html><html lang="en"><head><meta charset="utf-8">'
    echo '<meta name="viewport" content="width=device-width, initial-scale=1">'
    echo '<title>The ERC A-B-C-Deep project</title>'
    echo '<link rel="stylesheet" href="css/style.css"></head><body><main class="container">'
    echo '<h1>The ERC A-B-C-Deep project</h1>'
    cat fragment.html
    echo '</main></body></html>'
} >erc.html

printf '\nThe cards, to open in a browser:\n%s/erc.html\n' "$site"
