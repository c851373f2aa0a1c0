# For scripts that run the compiler themselves. In: COMPILER, INCLUDES, IMPLICIT (directories that the compiler
# searches anyway), DEFINITIONS, and WITH for another compiler.
# Out: `compile`, the command up to the source; `often`, where precompile.cmake puts often.hpp, and `with_often`, what has the
# compiler begin with it if it is there.

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
cmake_path(GET COMPILER FILENAME often)
set(often "${BUILD_DIR}/tests/often/${often}/often.hpp")
set(with_often "")
if(EXISTS "${often}.gch")
  set(with_often -include "${often}")
endif()
