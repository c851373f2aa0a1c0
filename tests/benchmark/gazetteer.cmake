# cmake [-DCOMPILER=clang++] [-DCOMMUNES=<folder>] -P tests/benchmark/gazetteer.cmake
# What it costs to read the official lists of administrative units and to find one of them, by code and by name.
# Needs Google Benchmark, and the folder with units-before-2025-07.csv and units-2026.csv. Seconds differ by machine.

cmake_minimum_required(VERSION 3.25)

cmake_path(SET SOURCE_DIR NORMALIZE "${CMAKE_CURRENT_LIST_DIR}/../..")
set(BUILD_DIR "${SOURCE_DIR}/build")
if(NOT COMPILER)
  set(COMPILER c++)
endif()
if(NOT COMMUNES)
  cmake_path(SET COMMUNES NORMALIZE "${SOURCE_DIR}/../shared/data/communes")
endif()
foreach(list units-before-2025-07.csv units-2026.csv)
  if(NOT EXISTS "${COMMUNES}/${list}")
    message(FATAL_ERROR "There is no ${COMMUNES}/${list}")
  endif()
endforeach()
set(WITH "${COMPILER}")
set(compiled "${BUILD_DIR}/tests/compile.cmake") # knows where dependencies are that the compiler does not find by itself
if(EXISTS "${compiled}")
  include("${compiled}")
else()
  set(compile "${COMPILER}" -std=c++20 -I "${SOURCE_DIR}/include")
endif()

set(program "${BUILD_DIR}/tests/benchmark_gazetteer")
file(MAKE_DIRECTORY "${BUILD_DIR}/tests")
execute_process(COMMAND ${compile} -O3 -DNDEBUG "-DCHITIEU_COMMUNES_DIR=\"${COMMUNES}\""
  "${CMAKE_CURRENT_LIST_DIR}/gazetteer.cpp" -o "${program}" -lbenchmark -pthread RESULT_VARIABLE failed)
if(failed)
  message(FATAL_ERROR "Does not compile, see above. Is Google Benchmark installed? (libbenchmark-dev)")
endif()
execute_process(COMMAND "${program}" COMMAND_ERROR_IS_FATAL ANY)
