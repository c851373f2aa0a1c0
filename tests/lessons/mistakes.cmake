# Lessons show wrong lines as comments, each followed by the sentence that the compiler answers with:
#
#     // auto sum = 1 * units::tonne + 1 * units::hectare;
#     //     because::units_differ
#
# Here each is taken out of its comment: alone it must not compile, and the message must hold the sentence and be short.

cmake_minimum_required(VERSION 3.25)
include("${BUILD_DIR}/tests/compile.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/../refuse/refusal.cmake")
cmake_path(RELATIVE_PATH SOURCE BASE_DIRECTORY "${SOURCE_DIR}/examples" OUTPUT_VARIABLE name)
string(REGEX REPLACE "\\.cpp$" "" name "${name}")
string(REPLACE "/" "." name "${name}")
cmake_path(GET COMPILER FILENAME compiler)
set(dir "${BUILD_DIR}/tests/mistakes/${compiler}")

file(READ "${SOURCE}" text)
string(REGEX MATCHALL "\n *//     because::[a-z0-9_]+" sentences "${text}")
list(LENGTH sentences count)
if(count EQUAL 0)
  message(FATAL_ERROR "${SOURCE} shows no mistakes")
endif()

set(rest "${text}")
set(before "")
foreach(number RANGE 1 ${count})
  string(REGEX MATCH "\n *// ([^\n]+;)\n *//     (because::[a-z0-9_]+)" found "${rest}")
  if(NOT found)
    message(FATAL_ERROR "${SOURCE}: sentence ${number} has no wrong line before it")
  endif()
  set(line "${CMAKE_MATCH_1}")
  set(words "${CMAKE_MATCH_2}")
  string(FIND "${rest}" "${found}" at)
  string(LENGTH "${found}" length)
  string(SUBSTRING "${rest}" 0 ${at} head)
  math(EXPR behind "${at} + ${length}")
  string(SUBSTRING "${rest}" ${behind} -1 tail)
  set(file "${dir}/${name}.${number}.cpp")
  file(WRITE "${file}" "${before}${head}\n${line}\n//${tail}")
  must_be_refused("${line}" "${words}" "${file}")
  string(APPEND before "${head}${found}")
  set(rest "${tail}")
endforeach()
