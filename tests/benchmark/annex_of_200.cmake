# cmake [-DCOMPILER=clang++] [-DCOUNT=200] -P tests/benchmark/annex_of_200.cmake
# What an annex of many static indicators costs to compile: CPU seconds (user and system, median of three; syntax only).
# Each row holds all that the row above it does, except the last. Seconds differ by machine; compare rows of one run.

cmake_minimum_required(VERSION 3.25)

include("${CMAKE_CURRENT_LIST_DIR}/compile.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/cpu_seconds.cmake")
if(NOT COUNT)
  set(COUNT 200)
endif()
set(dir "${BUILD_DIR}/tests/annex_of_200")

# measure(<name> <text>...): prints one row.
function(measure name)
  string(CONCAT text ${ARGN})
  set(file "${dir}/source.cpp")
  file(WRITE "${file}" "${text}")
  execute_process(COMMAND ${compile} -fsyntax-only "${file}" RESULT_VARIABLE failed)
  if(failed)
    message(FATAL_ERROR "Does not compile: ${name}")
  endif()
  cpu_seconds(median 3 ${compile} -fsyntax-only "${file}")
  message(STATUS "${median} s  ${name}")
endfunction()

set(units tonne percent person hectare)
set(directions higher_is_better lower_is_better)
set(indicators "")
set(lookups "")
set(rows "")
set(names "")
math(EXPR last "${COUNT} - 1")
foreach(number RANGE ${last})
  math(EXPR unit "${number} % 4")
  math(EXPR direction "${number} % 2")
  list(GET units ${unit} unit)
  list(GET directions ${direction} direction)
  math(EXPR section "${number} / 20 + 1")
  math(EXPR line "${number} % 20 + 1")
  set(code "${section}.${line}")
  string(APPEND indicators
    "constexpr auto indicator_${number} = indicator<\"${code}\">(\"Chỉ tiêu ${number}\", units::${unit}, ${direction})\;\n")
  string(APPEND lookups "static_assert(at_code<\"${code}\">(annex).code() == \"${code}\")\;\n")
  list(APPEND rows "row(indicator_${number}, planned(10_dec), reported(9_dec))")
  list(APPEND names "indicator_${number}")
endforeach()
list(JOIN names ", " names)
list(JOIN rows ",\n" rows)

set(headers "#include <chitieu/domain/annex_tuple.hpp>\nusing namespace chitieu\;\nusing namespace chitieu::literals\;\n")
set(annex "constexpr auto annex = make_annex(${names})\;\n")
set(erased "constexpr auto erased = erase(annex)\;\nstatic_assert(erased.size() == ${COUNT})\;\n")
set(lookup "static_assert(at_code<\"${code}\">(annex).code() == \"${code}\")\;\n")

message(STATUS "CPU      ${COUNT} static indicators, of ${COMPILER}")
measure("the headers" "${headers}")
measure("the indicators" "${headers}" "${indicators}")
measure("in one annex, one looked up, all erased" "${headers}" "${indicators}" "${annex}" "${lookup}" "${erased}")
measure("all looked up too" "${headers}" "${indicators}" "${annex}" "${lookups}" "${erased}")
measure("instead, rows with target and actual, in one annex, erased" "${headers}" "${indicators}"
  "constexpr auto annex = make_annex(${rows})\;\n" "${erased}")
