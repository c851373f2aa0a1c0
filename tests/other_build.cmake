# Configures, builds and runs the tests and examples with another compiler or other flags, in <build>/other/<name>.

cmake_minimum_required(VERSION 3.25)
if(NOT COMPILER)
  message("skipped: there is no compiler for ${NAME} here")
  return()
endif()
set(dir "${BUILD_DIR}/other/${NAME}")

file(WRITE "${dir}/try.cpp" "int main() {}\n")
separate_arguments(flags UNIX_COMMAND "${FLAGS}")
execute_process(COMMAND "${COMPILER}" ${flags} "${dir}/try.cpp" -o "${dir}/try" OUTPUT_QUIET ERROR_VARIABLE errors RESULT_VARIABLE failed)
if(failed)
  message("skipped: ${COMPILER} cannot build with '${FLAGS}' here\n${errors}")
  return()
endif()

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE failed)
  if(failed)
    message(FATAL_ERROR "${NAME}: failed, see above")
  endif()
endfunction()
run("${CMAKE_COMMAND}" -G "${GENERATOR}" -C "${DEPENDENCIES}" -S "${SOURCE_DIR}" -B "${dir}"
  "-DCMAKE_CXX_COMPILER=${COMPILER}" "-DCMAKE_CXX_FLAGS=${FLAGS}" -DCHITIEU_OTHER_BUILDS=OFF)
run("${CMAKE_COMMAND}" --build "${dir}" --parallel ${PROCESSORS})
run("${CMAKE_CTEST_COMMAND}" --test-dir "${dir}" --output-on-failure --parallel ${PROCESSORS})
