# cmake [-DCOMPILER=clang++] -P tests/benchmark/rows.cmake
# What a row of a long CSV costs, step by step. Needs Google Benchmark.

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
set(program "${BUILD_DIR}/tests/benchmark_rows")
file(MAKE_DIRECTORY "${BUILD_DIR}/tests")
execute_process(COMMAND ${compile} -O3 -DNDEBUG "${CMAKE_CURRENT_LIST_DIR}/rows.cpp" -o "${program}" -lbenchmark -pthread
  RESULT_VARIABLE failed)
if(failed)
  message(FATAL_ERROR "Does not compile, see above. Is Google Benchmark installed? (libbenchmark-dev)")
endif()
execute_process(COMMAND "${program}" COMMAND_ERROR_IS_FATAL ANY)
