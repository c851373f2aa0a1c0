# What including a header costs, in lines that the compiler sees: unlike seconds, the same every time. What README.md says of
# some headers is no more than a thousand lines off.

cmake_minimum_required(VERSION 3.25)
set(compare_budget 20000) # compare/compare.hpp: what most programs need
set(core_budget 31200)    # number, unit and compare, every algorithm of them but these
# They know days, or administrative units, or make a std::string.
set(apart compare/pro_rata compare/year_path compare/restate compare/iati unit/to_string)

include("${BUILD_DIR}/tests/compile.cmake")
set(dir "${BUILD_DIR}/tests/preprocessed_lines")

function(count_lines result) # of headers included together
  list(TRANSFORM ARGN REPLACE "(.+)" "#include <\\1>\n")
  string(CONCAT text ${ARGN})
  file(WRITE "${dir}/source.cpp" "${text}")
  execute_process(COMMAND ${compile} -E -P "${dir}/source.cpp" OUTPUT_FILE "${dir}/lines" ERROR_QUIET RESULT_VARIABLE failed)
  if(failed)
    set(${result} "(does not preprocess)" PARENT_SCOPE)
    return()
  endif()
  file(STRINGS "${dir}/lines" lines REGEX "[^ ]")
  list(LENGTH lines count)
  set(${result} ${count} PARENT_SCOPE)
endfunction()

function(print_row count name)
  string(LENGTH "${count}" length)
  math(EXPR pad "8 - ${length}")
  string(REPEAT " " ${pad} spaces)
  message("${spaces}${count}  ${name}")
endfunction()

file(GLOB_RECURSE headers RELATIVE "${SOURCE_DIR}/include" "${SOURCE_DIR}/include/chitieu/*.hpp")
list(FILTER headers EXCLUDE REGEX "/detail/")
foreach(header ${headers})
  count_lines(count "${header}")
  print_row("${count}" ${header})
  set(lines_of_${header} ${count})
endforeach()

count_lines(count chitieu/compare/compare.hpp)
if(count GREATER compare_budget)
  message(FATAL_ERROR "chitieu/compare/compare.hpp is over its budget of ${compare_budget} lines.")
endif()

set(core ${headers})
list(FILTER core INCLUDE REGEX "^chitieu/(number|unit|compare)/")
foreach(header ${apart})
  list(REMOVE_ITEM core chitieu/${header}.hpp)
endforeach()
count_lines(count ${core})
print_row("${count}" "number, unit and compare together; at most ${core_budget}")
if(count GREATER core_budget)
  message(FATAL_ERROR "Over the budget.")
endif()

# README.md tells of g++ 12 and its standard library.
execute_process(COMMAND "${COMPILER}" -dumpversion OUTPUT_VARIABLE version OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
if(NOT COMPILER MATCHES "(g|c)\\+\\+" OR COMPILER MATCHES "clang" OR NOT version MATCHES "^12(\\.|$)")
  return()
endif()
file(STRINGS "${SOURCE_DIR}/README.md" told REGEX "^\\| [^|]+ \\| `[a-z_/]+\\.hpp` \\| [0-9]+ \\|$")
list(LENGTH told count)
if(count LESS 10)
  message(FATAL_ERROR "README.md tells the cost of ${count} headers only")
endif()
foreach(row ${told})
  string(REGEX MATCH "`(.+)` \\| ([0-9]+) " row "${row}")
  set(count "${lines_of_chitieu/${CMAKE_MATCH_1}}")
  math(EXPR off "${count} - 1000 * ${CMAKE_MATCH_2}")
  if(off LESS -1000 OR off GREATER 1000)
    message(SEND_ERROR "README.md says ${CMAKE_MATCH_2} thousand lines of ${CMAKE_MATCH_1}, which has ${count}")
  endif()
endforeach()
