# The pages of annexes and of whole reports as a browser shows them: at 360 and 1024 pixels, light and dark, and printed on A4.
# Fails on what check.js finds, on a message on the console, on markup that is not well-formed, and on anything that the
# page would fetch. That all this can be found is seen on bad.html.

cmake_minimum_required(VERSION 3.25)
find_program(chromium NAMES chromium chromium-browser google-chrome google-chrome-stable)
if(NOT chromium OR NOT EXISTS "${ANNEX_REPORT}" OR NOT EXISTS "${READ_REPORT}")
  message("skipped: there is no chromium, or no examples were built")
  return()
endif()
set(here "${CMAKE_CURRENT_LIST_DIR}")
set(dir "${BUILD_DIR}/tests/page")
file(REMOVE_RECURSE "${dir}")
file(MAKE_DIRECTORY "${dir}")
configure_file("${here}/check.js" "${dir}/check.js" COPYONLY)
set(failures "")

# --- What a browser is not needed for

find_program(xmllint xmllint)
function(write_page name program)
  list(APPEND pages ${name})
  set(pages "${pages}" PARENT_SCOPE)
  execute_process(COMMAND "${program}" --format html ${ARGN} WORKING_DIRECTORY "${SOURCE_DIR}"
    OUTPUT_FILE "${dir}/${name}.html" RESULT_VARIABLE failed)
  file(READ "${dir}/${name}.html" page)
  if(failed OR NOT page MATCHES "</html>\n$")
    message(FATAL_ERROR "${program} wrote no page ${name}: ${failed}")
  endif()
  if(page MATCHES "(src|href|action|data|poster|srcset)=\"[^#\"][^\"]*\"" OR page MATCHES "url\\([^#)][^)]*\\)" OR page MATCHES "@import")
    string(APPEND failures "${name} fetches something: ${CMAKE_MATCH_0}\n")
  endif()
  if(page MATCHES "<script|<iframe|<object|<embed|<form|<[^>]* on[a-z]+=")
    string(APPEND failures "${name} holds more than a page needs: ${CMAKE_MATCH_0}\n")
  endif()
  if(xmllint)
    execute_process(COMMAND "${xmllint}" --noout "${dir}/${name}.html" ERROR_VARIABLE errors RESULT_VARIABLE failed)
    if(failed)
      string(APPEND failures "${name} is not well-formed: ${errors}\n")
    endif()
  endif()
  set(failures "${failures}" PARENT_SCOPE)
  # The copy that is looked into runs a script, which the page itself forbids; all else stays forbidden.
  string(REGEX REPLACE "(<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';)" "\\1 script-src file:;" looked_into "${page}")
  if(looked_into STREQUAL page)
    message(FATAL_ERROR "${name} has no Content-Security-Policy")
  endif()
  string(REPLACE "</head>" "<script src=\"check.js\"></script></head>" looked_into "${looked_into}")
  file(WRITE "${dir}/${name}.checked.html" "${looked_into}")
endfunction()
set(pages "")
set(report --gazetteer examples/data/suoi-mo-communes.csv examples/data/suoi-mo-2025-report.md)
write_page(annex "${ANNEX_REPORT}" examples/data/muong-te-2023.tsv)
write_page(english "${ANNEX_REPORT}" --language en examples/data/muong-te-2023.tsv)
write_page(hostile "${ANNEX_REPORT}" tests/page/hostile.tsv)
write_page(report "${READ_REPORT}" ${report})
write_page(english_report "${READ_REPORT}" --language en ${report})
write_page(year_before "${READ_REPORT}" --language en --gazetteer tests/page/communes.csv tests/page/report.md)
write_page(hostile_report "${READ_REPORT}" --gazetteer examples/data/suoi-mo-communes.csv --area 901 tests/page/hostile.md)
cmake_path(GET SOURCE_DIR PARENT_PATH beside)
set(sample "${beside}/shared/data/muong-te-2023-report.md")
if(EXISTS "${sample}")
  write_page(sample "${READ_REPORT}" --gazetteer examples/data/muong-te-communes.csv "${sample}")
else()
  message("without the page of a real report: ${sample} is not there")
endif()
file(READ "${here}/bad.html" bad)
string(REPLACE "</head>" "<script src=\"check.js\"></script></head>" bad "${bad}")
file(WRITE "${dir}/bad.checked.html" "${bad}")

# --- What it shows: every page at every width in every scheme, each in a frame of its own

set(frames "")
set(names "")
foreach(page ${pages} bad)
  foreach(width 360 1024)
    foreach(scheme light dark)
      set(name "${page}-${width}-${scheme}")
      list(APPEND names ${name})
      string(APPEND frames "<iframe name=\"${name}\" src=\"${page}.checked.html\" width=\"${width}\" height=\"40000\" "
        "style=\"color-scheme: ${scheme}\"></iframe>\n")
    endforeach()
  endforeach()
endforeach()
file(WRITE "${dir}/frames.html" "<!DOCTYPE html><meta charset=\"utf-8\"><style>iframe { border: 0; display: block; }</style>
<pre id=\"found\"></pre><script>
const of = (source) => [...document.querySelectorAll('iframe')].find((frame) => frame.contentWindow === source).name;
addEventListener('message', (event) => {
  const lines = event.data.map((fault) => of(event.source) + ': ' + fault + '\\n').join('');
  document.getElementById('found').textContent += lines + of(event.source) + ' was seen\\n';
});</script>
${frames}")

set(options --headless=new --disable-gpu --disable-dev-shm-usage --no-first-run --disable-extensions
  --disable-background-networking --disable-component-update "--host-resolver-rules=MAP * ~NOTFOUND"
  "--user-data-dir=${dir}/profile" --enable-logging=stderr)
execute_process(COMMAND id -u OUTPUT_VARIABLE user OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
if(user STREQUAL "0") # for root there is no sandbox
  list(APPEND options --no-sandbox)
endif()

execute_process(COMMAND "${chromium}" ${options} --virtual-time-budget=8000 --dump-dom "file://${dir}/frames.html"
  TIMEOUT 180 OUTPUT_VARIABLE dom ERROR_VARIABLE log RESULT_VARIABLE failed)
string(REGEX MATCH "<pre id=\"found\">([^<]*)</pre>" found "${dom}")
set(found "${CMAKE_MATCH_1}")
foreach(name ${names})
  if(NOT found MATCHES "${name} was seen\n")
    message(FATAL_ERROR "${name} was not shown: ${failed}\n${log}")
  endif()
endforeach()
foreach(kind overflow language title landmark id link "skip link" "tab order" heading table name contrast order scheme
    network "text language" focus chart)
  if(NOT found MATCHES "bad-360-dark: ${kind}: ")
    string(APPEND failures "nothing was found wrong with the ${kind} of bad.html\n")
  endif()
endforeach()
if(found MATCHES "-light: scheme: ")
  string(APPEND failures "light pages are dark\n")
endif()
string(REGEX REPLACE "[^\n]* was seen\n|bad-[^\n]*\n" "" found "${found}")
string(APPEND failures "${found}")
string(REGEX MATCHALL "[^\n]*CONSOLE[^\n]*" console "${log}")
if(NOT console MATCHES "bad.checked.html")
  string(APPEND failures "the console of bad.html was not heard\n")
endif()
list(FILTER console EXCLUDE REGEX "bad.checked.html")
if(console)
  string(APPEND failures "on the console: ${console}\n")
endif()

# --- On paper, the pages themselves

foreach(page annex report)
  execute_process(COMMAND "${chromium}" ${options} --no-pdf-header-footer "--print-to-pdf=${dir}/${page}.pdf" "file://${dir}/${page}.html"
    TIMEOUT 60 OUTPUT_QUIET ERROR_VARIABLE log)
  if(log MATCHES "CONSOLE[^\n]*")
    string(APPEND failures "${page}, printed: on the console: ${CMAKE_MATCH_0}\n")
  endif()
  file(STRINGS "${dir}/${page}.pdf" boxes REGEX "MediaBox")
  if(NOT boxes MATCHES "MediaBox \\[0 0 59[45][.0-9]* 84[12]")
    string(APPEND failures "${page}, printed: not on A4: ${boxes}\n")
  endif()
endforeach()
# Notes that are folded away on the screen are not on paper, and nothing reaches beyond the margin of 14 mm.
find_program(pdftotext pdftotext)
if(pdftotext)
  execute_process(COMMAND "${pdftotext}" -bbox "${dir}/report.pdf" - OUTPUT_VARIABLE words)
  string(REGEX MATCHALL "xMax=\"5(5[6-9]|[6-9][0-9])[0-9.]*\"[^<]*<" beyond "${words}")
  if(beyond)
    string(APPEND failures "report, printed: beyond the margin: ${beyond}\n")
  endif()
  if(NOT words MATCHES ">30/11/2025.<")
    string(APPEND failures "report, printed: without its notes\n")
  endif()
else()
  message("without a look at the words on paper: there is no pdftotext")
endif()

if(failures)
  message(FATAL_ERROR "${failures}")
endif()
