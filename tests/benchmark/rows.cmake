# cmake [-DCOMPILER=clang++] -P tests/benchmark/rows.cmake
# What a row of a long CSV costs, step by step. Needs Google Benchmark.

cmake_minimum_required(VERSION 3.25)

include("${CMAKE_CURRENT_LIST_DIR}/compile.cmake")
set(program "${BUILD_DIR}/tests/benchmark_rows")
execute_process(COMMAND ${compile} -O3 -DNDEBUG "${CMAKE_CURRENT_LIST_DIR}/rows.cpp" -o "${program}" -lbenchmark -pthread
  RESULT_VARIABLE failed)
if(failed)
  message(FATAL_ERROR "Does not compile, see above. Is Google Benchmark installed? (libbenchmark-dev)")
endif()
execute_process(COMMAND "${program}" COMMAND_ERROR_IS_FATAL ANY)
