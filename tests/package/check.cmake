# Uses the library from a project of its own, outside the source tree, in the way that WAY says; no warning is allowed.

cmake_minimum_required(VERSION 3.25)
set(installed_ways find_package pkg_config)
if(WAY IN_LIST installed_ways AND FETCHED)
  message("skipped: an installed chitieu finds its dependencies installed too; fetched here: ${FETCHED}")
  return()
endif()
if(WAY STREQUAL "pkg_config")
  find_program(pkg_config NAMES pkg-config pkgconf)
  if(NOT pkg_config)
    message("skipped: there is no pkg-config here")
    return()
  endif()
endif()

set(dir "${BUILD_DIR}/package/${WAY} of a user") # with spaces on purpose
file(REMOVE_RECURSE "${dir}")
file(COPY "${SOURCE_DIR}/tests/package/consumer" DESTINATION "${dir}")

function(run output)
  execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE printed ERROR_VARIABLE printed RESULT_VARIABLE failed)
  if(failed OR printed MATCHES "[Ww]arning")
    message("${printed}")
    message(FATAL_ERROR "Failed or warned, see above")
  endif()
  set(${output} "${printed}" PARENT_SCOPE)
endfunction()

set(arguments "")
if(WAY IN_LIST installed_ways)
  run(printed "${CMAKE_COMMAND}" --install "${BUILD_DIR}" --prefix "${dir}/first prefix")
  file(RENAME "${dir}/first prefix" "${dir}/prefix") # an installed tree can be moved
  set(arguments "-DCMAKE_PREFIX_PATH=${dir}/prefix" -DVERSION=${VERSION})
elseif(WAY STREQUAL "add_subdirectory")
  set(arguments "-DCHITIEU_SOURCE_DIR=${SOURCE_DIR}")
elseif(WAY STREQUAL "FetchContent")
  set(arguments "-DFETCHCONTENT_SOURCE_DIR_CHITIEU=${SOURCE_DIR}")
endif()

run(printed "${CMAKE_COMMAND}" -G "${GENERATOR}" -Werror=dev -Werror=deprecated -C "${DEPENDENCIES}"
  -S "${dir}/consumer" -B "${dir}/build" "-DCMAKE_CXX_COMPILER=${COMPILER}" -DWAY=${WAY} ${arguments})
run(printed "${CMAKE_COMMAND}" --build "${dir}/build" --config Debug)
file(GLOB consumer "${dir}/build/consumer" "${dir}/build/Debug/consumer")
run(printed "${consumer}")
if(NOT printed STREQUAL "${VERSION}\n")
  message(FATAL_ERROR "The program says version ${printed}, CMake ${VERSION}")
endif()
