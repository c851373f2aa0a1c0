# cmake -P cmake/demo.cmake
# Gets what is needed, builds the annex report and prints it; the same as a page and as Markdown is left in build, and so
# is the page of a whole report, a small one of a district that does not exist.

include("${CMAKE_CURRENT_LIST_DIR}/bootstrap.cmake")

set(options "")
if(NOT EXISTS "${build}/CTestTestfile.cmake") # a build that is already set up keeps its options
  set(options -DCHITIEU_BUILD_TESTS=OFF)
endif()
set_up(TARGETS annex_report read_report OPTIONS ${options})
if(build_failed)
  message(FATAL_ERROR "Building failed, see above.")
endif()

set(report "${build}/examples/annex_report")
set(data examples/data/muong-te-2023.tsv)
execute_process(COMMAND "${report}" ${data} WORKING_DIRECTORY "${source}" RESULT_VARIABLE failed)
set(html build/muong-te-2023.html)
set(markdown build/muong-te-2023.md)
foreach(format html markdown)
  if(NOT failed)
    execute_process(COMMAND "${report}" --format ${format} ${data} WORKING_DIRECTORY "${source}"
      OUTPUT_FILE "${source}/${${format}}" RESULT_VARIABLE failed)
  endif()
endforeach()
if(failed)
  message(FATAL_ERROR "annex_report could not report on ${data}: ${failed}")
endif()
set(whole suoi-mo-2025-report)
execute_process(
  COMMAND build/examples/read_report --format html --gazetteer examples/data/suoi-mo-communes.csv examples/data/${whole}.md
  WORKING_DIRECTORY "${source}" OUTPUT_FILE "${build}/${whole}.html" RESULT_VARIABLE failed)
if(failed)
  message(FATAL_ERROR "read_report could not report on ${whole}: ${failed}")
endif()
execute_process(COMMAND "${CMAKE_COMMAND}" -E echo)
say("the same as a page, for looking at: ${html}")
say("the same as Markdown, for reading: ${markdown}")
say("the page of a whole report, with what its sentences claim: build/${whole}.html")
