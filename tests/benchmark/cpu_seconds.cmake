# cpu_seconds(<variable> <runs> <command>...): the median of the CPU seconds, user and system, that a command takes: "0.358".

find_program(bash bash)
if(NOT bash)
  message(FATAL_ERROR "bash is needed to measure CPU seconds.")
endif()

function(cpu_seconds result runs)
  set(times "")
  foreach(run RANGE 1 ${runs})
    execute_process(COMMAND "${bash}" -c "export LC_ALL=C TIMEFORMAT='%3U %3S'; time \"$@\" >/dev/null 2>&1" bash ${ARGN}
      ERROR_VARIABLE time)
    string(REGEX MATCH "^([0-9]+)\\.([0-9]+) ([0-9]+)\\.([0-9]+)" time "${time}")
    math(EXPR ms "(${CMAKE_MATCH_1} + ${CMAKE_MATCH_3}) * 1000 + 1${CMAKE_MATCH_2} + 1${CMAKE_MATCH_4} - 2000")
    list(APPEND times ${ms})
  endforeach()
  list(SORT times COMPARE NATURAL)
  math(EXPR middle "${runs} / 2")
  list(GET times ${middle} median)
  math(EXPR median "${median} + 100000") # keeps the leading zeros
  string(REGEX REPLACE "^10?([0-9]+)([0-9][0-9][0-9])$" "\\1.\\2" median "${median}")
  set(${result} ${median} PARENT_SCOPE)
endfunction()
