# Programs that must not compile, in pairs: without REFUSE the file compiles; with REFUSE=1, 2, ... it does not, and the
# compiler's message holds the words of its first, second, ... `// expect:` comment and is short. So a typo is no pass.
#
#     #if REFUSE == 1  // expect: cannot_add
#         auto sum = 1 * tonne + 1 * hectare;
#     #endif

cmake_minimum_required(VERSION 3.25)
include("${BUILD_DIR}/tests/compile.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/refusal.cmake")
execute_process(COMMAND ${compile} -fsyntax-only ${warnings} "${SOURCE}" ERROR_VARIABLE errors RESULT_VARIABLE failed)
if(failed)
  message("${errors}")
  message(FATAL_ERROR "Does not compile even without the refused lines, see above")
endif()

file(STRINGS "${SOURCE}" cases REGEX "// expect: ")
if(NOT cases)
  message(FATAL_ERROR "No '// expect: words' in ${SOURCE}")
endif()
set(number 0)
foreach(case IN LISTS cases)
  math(EXPR number "${number} + 1")
  string(REGEX REPLACE ".*// expect: *" "" words "${case}")
  string(STRIP "${words}" words)
  must_be_refused("Case ${number}" "${words}" -DREFUSE=${number} "${SOURCE}")
endforeach()
