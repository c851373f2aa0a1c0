# Configures, builds and runs the tests and examples with another compiler or other flags, in <build>/other/<name>; without
# optimisation, which takes longer than it saves. With SYNTAX_ONLY they are compiled and not run; with EXAMPLES=OFF there are
# only the tests; with COVERAGE clang's tests note which lines they run, for coverage/check.cmake.

cmake_minimum_required(VERSION 3.25)
if(NOT COMPILER)
  message("skipped: there is no compiler for ${NAME} here")
  return()
endif()
set(dir "${BUILD_DIR}/other/${NAME}")

# What has no sanitizers here is tested without them.
file(WRITE "${dir}/try.cpp" "int main() {}\n")
foreach(tried IN ITEMS "${FLAGS}" "")
  set(flags "${tried}")
  separate_arguments(arguments UNIX_COMMAND "${flags}")
  execute_process(COMMAND "${COMPILER}" ${arguments} "${dir}/try.cpp" -o "${dir}/try"
    OUTPUT_QUIET ERROR_VARIABLE errors RESULT_VARIABLE failed)
  if(NOT failed)
    break()
  endif()
  message("${COMPILER} cannot build with '${flags}' here:\n${errors}")
endforeach()
if(failed)
  message("skipped: ${COMPILER} cannot build here")
  return()
endif()
execute_process(COMMAND "${COMPILER}" --version OUTPUT_VARIABLE version)
if(flags MATCHES sanitize AND NOT version MATCHES clang)
  string(APPEND flags " -Wno-maybe-uninitialized") # which g++ says in vain of sanitized code
endif()

set(coverage OFF)
file(REMOVE_RECURSE "${dir}/profile")
if(COVERAGE AND version MATCHES "clang version ([0-9]+)")
  find_program(cov NAMES llvm-cov-${CMAKE_MATCH_1} llvm-cov NO_CACHE)
  execute_process(COMMAND "${COMPILER}" -fprofile-instr-generate "${dir}/try.cpp" -o "${dir}/try" OUTPUT_QUIET ERROR_QUIET
    RESULT_VARIABLE failed)
  if(cov AND NOT failed)
    set(coverage ON)
    set(ENV{LLVM_PROFILE_FILE} "${dir}/profile/%m.profraw") # of each program one file, to which its runs add
    file(WRITE "${dir}/profile/llvm.cmake" "set(LLVM ${CMAKE_MATCH_1})\n")
  endif()
endif()

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE failed)
  if(failed)
    message(FATAL_ERROR "${NAME}: failed, see above")
  endif()
endfunction()
set(options -DCHITIEU_OTHER_BUILDS=OFF -DCMAKE_BUILD_TYPE=None -DCHITIEU_COVERAGE=${coverage})
if(DEFINED EXAMPLES)
  list(APPEND options -DCHITIEU_BUILD_EXAMPLES=${EXAMPLES})
endif()
if(SYNTAX_ONLY)
  # All that can be refused, all warnings and all static_asserts, and nothing to link or to run.
  list(APPEND options -DCHITIEU_SYNTAX_ONLY=ON -DCMAKE_CXX_LINK_EXECUTABLE=:)
endif()
run("${CMAKE_COMMAND}" -G "${GENERATOR}" -C "${DEPENDENCIES}" -S "${SOURCE_DIR}" -B "${dir}"
  "-DCMAKE_CXX_COMPILER=${COMPILER}" "-DCMAKE_CXX_FLAGS=${flags}" ${options})
run("${CMAKE_COMMAND}" --build "${dir}" --parallel ${PROCESSORS})
if(NOT SYNTAX_ONLY)
  run("${CMAKE_CTEST_COMMAND}" --test-dir "${dir}" --output-on-failure --parallel ${PROCESSORS})
endif()
