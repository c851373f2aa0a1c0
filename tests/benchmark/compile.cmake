# Where the benchmarks find the tree, and how they compile: by COMPILER, else c++.

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
file(MAKE_DIRECTORY "${BUILD_DIR}/tests")
