# cmake [-DCOMPILER=clang++] -P tests/benchmark/compile_cost.cmake
# What including the library costs: CPU seconds (user and system, median of five; syntax only) and lines after preprocessing.
# Seconds differ by machine and by run; compare rows of one run. layout.preprocessed_lines holds the lines.

cmake_minimum_required(VERSION 3.25)

cmake_path(SET SOURCE_DIR NORMALIZE "${CMAKE_CURRENT_LIST_DIR}/../..")
set(BUILD_DIR "${SOURCE_DIR}/build")
if(NOT COMPILER)
  set(COMPILER c++)
endif()
set(WITH "${COMPILER}")
set(compiled "${BUILD_DIR}/tests/compile.cmake") # knows where dependencies are that the compiler does not find by itself
if(EXISTS "${compiled}")
  include("${compiled}")
else()
  set(compile "${COMPILER}" -std=c++20 -I "${SOURCE_DIR}/include")
endif()
set(dir "${BUILD_DIR}/tests/compile_cost")

find_program(bash bash)
if(NOT bash)
  message(FATAL_ERROR "bash is needed to measure CPU seconds.")
endif()

# measure(<name> <header>...): prints one row.
function(measure name)
  list(TRANSFORM ARGN REPLACE "(.+)" "#include <\\1>\n")
  string(CONCAT text ${ARGN})
  file(WRITE "${dir}/source.cpp" "${text}")
  measure_file("${name}" "${dir}/source.cpp")
endfunction()

# measure_file(<name> <source>): prints one row.
function(measure_file name file)
  execute_process(COMMAND ${compile} -E -P "${file}" OUTPUT_FILE "${dir}/lines" ERROR_QUIET RESULT_VARIABLE failed)
  if(failed)
    message(STATUS "      -        -  ${name} (does not compile here)")
    return()
  endif()
  file(STRINGS "${dir}/lines" lines REGEX "[^ ]")
  list(LENGTH lines count)

  set(times "")
  foreach(run RANGE 1 5)
    execute_process(COMMAND "${bash}" -c "export LC_ALL=C TIMEFORMAT='%3U %3S'; time \"$@\" >/dev/null 2>&1" bash
      ${compile} -fsyntax-only "${file}" ERROR_VARIABLE time)
    string(REGEX MATCH "^([0-9]+)\\.([0-9]+) ([0-9]+)\\.([0-9]+)" time "${time}")
    math(EXPR ms "(${CMAKE_MATCH_1} + ${CMAKE_MATCH_3}) * 1000 + 1${CMAKE_MATCH_2} + 1${CMAKE_MATCH_4} - 2000")
    list(APPEND times ${ms})
  endforeach()
  list(SORT times COMPARE NATURAL)
  list(GET times 2 median)
  math(EXPR median "${median} + 100000") # keeps the leading zeros
  string(REGEX REPLACE "^10?([0-9]+)([0-9][0-9][0-9])$" "\\1.\\2" median "${median}")
  string(LENGTH "${count}" length)
  math(EXPR pad "7 - ${length}")
  string(REPEAT " " ${pad} spaces)
  message(STATUS "${median} s  ${spaces}${count}  ${name}")
endfunction()

file(GLOB core RELATIVE "${SOURCE_DIR}/include"
  "${SOURCE_DIR}/include/chitieu/number/*.hpp" "${SOURCE_DIR}/include/chitieu/unit/*.hpp" "${SOURCE_DIR}/include/chitieu/compare/*.hpp")
# These know days, or administrative units; <date/date.h> is below.
list(REMOVE_ITEM core chitieu/compare/pro_rata.hpp chitieu/compare/year_path.hpp chitieu/compare/restate.hpp)
message(STATUS "   CPU    lines  of ${COMPILER}")
measure("nothing")
measure("chitieu: number, unit and compare" ${core})
measure("chitieu: everything in chitieu.hpp" chitieu/chitieu.hpp)
measure_file("a lesson: 10_an_annex_as_one_tuple.cpp" "${SOURCE_DIR}/examples/10_an_annex_as_one_tuple.cpp")
measure_file("a program of five units (five_units.cpp)" "${SOURCE_DIR}/tests/benchmark/five_units.cpp")
measure("<string>" string)
measure("<boost/hana/tuple.hpp>" boost/hana/tuple.hpp)
measure("<date/date.h>" date/date.h)
measure("<tl/expected.hpp>" tl/expected.hpp)
