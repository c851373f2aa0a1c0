# Programs that must not compile, in pairs: without REFUSE the file compiles; with REFUSE=1, 2, ... it does not, and the
# compiler's message holds the words of its first, second, ... `// expect:` comment and is short. So a typo is no pass.
#
#     #if REFUSE == 1  // expect: cannot_add
#         auto sum = 1 * tonne + 1 * hectare;
#     #endif

cmake_minimum_required(VERSION 3.25)
set(most_lines 15)

include("${BUILD_DIR}/tests/compile.cmake")
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
  # Plain characters, so that errors look the same to us as in any terminal or locale.
  execute_process(COMMAND "${CMAKE_COMMAND}" -E env LC_ALL=C ${compile} -fsyntax-only -DREFUSE=${number} "${SOURCE}"
    ERROR_VARIABLE errors RESULT_VARIABLE failed)
  string(REGEX MATCHALL "\n" lines "${errors}")
  list(LENGTH lines lines)
  string(FIND "${errors}" "${words}" place)
  if(NOT failed)
    message(SEND_ERROR "Case ${number} compiles; it must be refused with: ${words}")
  elseif(place EQUAL -1)
    message("${errors}")
    message(SEND_ERROR "Case ${number} is refused, but not with: ${words}, see above")
  elseif(lines GREATER most_lines)
    message("${errors}")
    message(SEND_ERROR "Case ${number} is refused in ${lines} lines; at most ${most_lines} are allowed, see above")
  else()
    message("Case ${number}: ${lines} lines, with: ${words}")
  endif()
endforeach()
