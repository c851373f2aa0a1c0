# cmake [-DKIT=<folder>] [-DWORK=<folder>] [-DSIZES=100000,1000000,10000000] [-DWORKLOADS=w0,w1,w2,w3,w4] [-DROUNDS=5]
#   [-DCOMPILER=clang++] -P tests/benchmark/kit.cmake
# Measures this library beside DuckDB, Polars and pandas and a loop written by hand, on the same files, in one run: the
# kit makes the files, gets the engines from npm, compares all results and prints the table of ratios.

cmake_minimum_required(VERSION 3.25)

include("${CMAKE_CURRENT_LIST_DIR}/compile.cmake")
foreach(default "KIT=${SOURCE_DIR}/../shared/bench" "WORK=${BUILD_DIR}/kit" SIZES=100000,1000000,10000000
    WORKLOADS=w0,w1,w2,w3,w4 ROUNDS=5)
  string(REGEX MATCH "^([A-Z]+)=(.*)$" matched "${default}")
  if(NOT ${CMAKE_MATCH_1})
    set(${CMAKE_MATCH_1} "${CMAKE_MATCH_2}")
  endif()
endforeach()
if(NOT EXISTS "${KIT}/run_all.py")
  message(FATAL_ERROR "There is no kit in ${KIT}: say where with -DKIT=<folder>")
endif()
find_program(python NAMES python3 REQUIRED)
set(program "${BUILD_DIR}/tests/kit_workloads")
execute_process(COMMAND ${compile} -O3 -DNDEBUG "${CMAKE_CURRENT_LIST_DIR}/kit_workloads.cpp" -o "${program}" -pthread
  COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${python}" "${KIT}/run_all.py" --work "${WORK}" --sizes "${SIZES}" --workloads "${WORKLOADS}"
  --rounds "${ROUNDS}" --w3-sizes 10000000 --ours "${program} {w} {file} {out} {threads}" COMMAND_ERROR_IS_FATAL ANY)
