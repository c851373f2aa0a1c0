# cmake [-DCOMPILER=clang++] -P tests/benchmark/compile_cost.cmake
# What including the library costs: CPU seconds (user and system, median of five; syntax only) and lines after preprocessing.
# Seconds differ by machine and by run; compare rows of one run. layout.preprocessed_lines holds the lines.

cmake_minimum_required(VERSION 3.25)

include("${CMAKE_CURRENT_LIST_DIR}/compile.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/cpu_seconds.cmake")
set(dir "${BUILD_DIR}/tests/compile_cost")

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

  cpu_seconds(median 5 ${compile} -fsyntax-only "${file}")
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
