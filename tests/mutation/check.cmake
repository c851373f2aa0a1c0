# mutate.py on three lines and their test: what a static_assert and what an assertion notices is killed, and what nothing can
# tell survives, with its explanation.

cmake_minimum_required(VERSION 3.25)
if(NOT PYTHON)
  message("skipped: there is no python3 here")
  return()
endif()
execute_process(
  COMMAND "${PYTHON}" "${CMAKE_CURRENT_LIST_DIR}/mutate.py" --source "${CMAKE_CURRENT_LIST_DIR}/toy"
    --work "${BUILD_DIR}/tests/mutants" --folders toy --processes 1 --compiler "${COMPILER}"
  OUTPUT_VARIABLE said ERROR_VARIABLE said RESULT_VARIABLE failed)
foreach(expected
    "2 mutants compiled, 1 were killed by tests: 50.0 %" "5 with those that the compiler killed (3): 80.0 %"
    "1 survived, 1 of them explained")
  string(FIND "${said}" "${expected}" found)
  if(failed OR found EQUAL -1)
    message(FATAL_ERROR "not there: ${expected}\n${said}")
  endif()
endforeach()
