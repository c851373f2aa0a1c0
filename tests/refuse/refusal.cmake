# must_be_refused(<what> <words> <argument>...): the compiler refuses what the arguments have it compile, in a short message
# that holds the words.

set(most_lines 15)

function(must_be_refused what words)
  # Plain characters, so that errors look the same to us as in any terminal or locale.
  execute_process(COMMAND "${CMAKE_COMMAND}" -E env LC_ALL=C ${compile} ${with_often} -fsyntax-only ${ARGN}
    ERROR_VARIABLE errors RESULT_VARIABLE failed)
  string(REGEX MATCHALL "\n" lines "${errors}")
  list(LENGTH lines lines)
  string(FIND "${errors}" "${words}" place)
  if(NOT failed)
    message(SEND_ERROR "${what}: compiles, and must be refused with: ${words}")
  elseif(place EQUAL -1)
    message("${errors}")
    message(SEND_ERROR "${what}: refused, but not with: ${words}, see above")
  elseif(lines GREATER most_lines)
    message("${errors}")
    message(SEND_ERROR "${what}: refused in ${lines} lines; at most ${most_lines} are allowed, see above")
  else()
    message("${what}: ${lines} lines, with: ${words}")
  endif()
endfunction()
