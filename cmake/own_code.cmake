# What our own tests and examples are compiled with; users of the library get none of it.

set(chitieu_warnings -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow)
add_library(chitieu_own_code INTERFACE)
target_link_libraries(chitieu_own_code INTERFACE chitieu::chitieu)
target_compile_options(chitieu_own_code INTERFACE ${chitieu_warnings})
option(CHITIEU_SYNTAX_ONLY "Only see whether our own code compiles" OFF)
target_compile_options(chitieu_own_code INTERFACE $<$<BOOL:${CHITIEU_SYNTAX_ONLY}>:-fsyntax-only>)
if(CHITIEU_SYNTAX_ONLY) # make wants the objects that are named to it
  set(CMAKE_CXX_COMPILE_OBJECT "${CMAKE_CXX_COMPILE_OBJECT}" "\"${CMAKE_COMMAND}\" -E touch <OBJECT>")
endif()
set(CMAKE_COMPILE_WARNING_AS_ERROR ON) # cmake --compile-no-warning-as-error lifts it
set(CMAKE_CXX_EXTENSIONS OFF)
