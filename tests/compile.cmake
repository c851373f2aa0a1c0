# For scripts that run the compiler themselves. In: COMPILER, INCLUDES, IMPLICIT (directories that the compiler
# searches anyway), DEFINITIONS, and WITH for another compiler.
# Out: `compile`, the command up to the source.

if(WITH)
  set(COMPILER "${WITH}")
endif()
set(compile "${COMPILER}" -std=c++20)
foreach(definition ${DEFINITIONS})
  list(APPEND compile "-D${definition}")
endforeach()
list(REMOVE_ITEM INCLUDES ${IMPLICIT})
foreach(directory ${INCLUDES})
  if(directory STREQUAL "${SOURCE_DIR}/include")
    list(APPEND compile -I "${directory}")
  else()
    list(APPEND compile -isystem "${directory}")
  endif()
endforeach()
