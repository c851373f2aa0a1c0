# cmake [-DCOMPILER=clang++] [-DCOMMUNES=<folder>] -P tests/benchmark/gazetteer.cmake
# What it costs to read the official lists of administrative units and to find one of them, by code and by name.
# Needs Google Benchmark, and the folder with units-before-2025-07.csv and units-2026.csv. Seconds differ by machine.

cmake_minimum_required(VERSION 3.25)

include("${CMAKE_CURRENT_LIST_DIR}/compile.cmake")
if(NOT COMMUNES)
  cmake_path(SET COMMUNES NORMALIZE "${SOURCE_DIR}/../shared/data/communes")
endif()
foreach(list units-before-2025-07.csv units-2026.csv)
  if(NOT EXISTS "${COMMUNES}/${list}")
    message(FATAL_ERROR "There is no ${COMMUNES}/${list}")
  endif()
endforeach()

set(program "${BUILD_DIR}/tests/benchmark_gazetteer")
execute_process(COMMAND ${compile} -O3 -DNDEBUG "-DCHITIEU_COMMUNES_DIR=\"${COMMUNES}\""
  "${CMAKE_CURRENT_LIST_DIR}/gazetteer.cpp" -o "${program}" -lbenchmark -pthread RESULT_VARIABLE failed)
if(failed)
  message(FATAL_ERROR "Does not compile, see above. Is Google Benchmark installed? (libbenchmark-dev)")
endif()
execute_process(COMMAND "${program}" COMMAND_ERROR_IS_FATAL ANY)
