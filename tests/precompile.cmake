# Compiles often.hpp once for scripts that have a compiler refuse many programs: half the time. compile.cmake finds it.

cmake_minimum_required(VERSION 3.25)
include("${BUILD_DIR}/tests/compile.cmake")
cmake_path(GET often PARENT_PATH dir)
file(MAKE_DIRECTORY "${dir}")
execute_process(COMMAND ${compile} -x c++-header "${CMAKE_CURRENT_LIST_DIR}/often.hpp" -o "${often}.gch"
  RESULT_VARIABLE failed)
if(failed)
  file(REMOVE "${often}.gch")
  message(FATAL_ERROR "Does not compile, see above")
endif()
