# What may stand at the top of the repository.

cmake_minimum_required(VERSION 3.25)
find_program(git git)
if(git)
  execute_process(COMMAND "${git}" ls-files --cached --others --exclude-standard WORKING_DIRECTORY "${SOURCE_DIR}"
    OUTPUT_VARIABLE files ERROR_QUIET)
endif()
if(NOT files)
  message("skipped: ${SOURCE_DIR} is not a git checkout")
  return()
endif()
string(REPLACE "\n" ";" files "${files}")
list(TRANSFORM files REPLACE "/.*" "")
list(REMOVE_DUPLICATES files)
list(FILTER files EXCLUDE REGEX "^(include|tests|examples|cmake|CMakeLists\\.txt|LICENSE|README\\.md|\\..*|)$")
if(files)
  message(FATAL_ERROR "At the top level, and not allowed there: ${files}")
endif()
