# Every public header compiles below other people's macros, and leaves none of its own behind.

cmake_minimum_required(VERSION 3.25)
if(DEFINED WITH AND NOT WITH)
  message("skipped: this compiler is not here")
  return()
endif()
include("${BUILD_DIR}/tests/compile.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/../headers.cmake")
cmake_path(GET COMPILER FILENAME name)
set(dir "${BUILD_DIR}/package/macros/${name}")
set(check ${compile} ${warnings} -fsyntax-only)

# As <windows.h> leaves them: other libraries come before it, ours behind.
write_includes("${dir}/others.hpp" ${system_headers})
write_includes("${dir}/ours.hpp" ${public_headers})
file(WRITE "${dir}/below.cpp"
  "#include \"others.hpp\"\n#include \"${CMAKE_CURRENT_LIST_DIR}/common_macros.hpp\"\n#include \"ours.hpp\"\n")
run(printed ${check} "${dir}/below.cpp")

# For a whole program, where only our own headers and standard ones can be at fault: date and Hana name template parameters so.
set(headers ${public_headers})
without(headers "^(date|boost|tl|rapidjson)/|^pugixml\\.hpp$")
write_includes("${dir}/everywhere.cpp" ${headers})
run(printed ${check} -DW=1 -DN=1 -Dmin=x -Dmax=y "${dir}/everywhere.cpp")

# What is defined behind our headers and not behind theirs. The Arrow C data interface is made of such macros.
function(macros result file)
  run(printed ${compile} -dM -E "${file}")
  string(REGEX MATCHALL "#define [A-Za-z_0-9]+" names "${printed}")
  list(TRANSFORM names REPLACE "#define " "")
  set(${result} "${names}" PARENT_SCOPE)
endfunction()
file(WRITE "${dir}/others.cpp" "#include \"others.hpp\"\n")
file(WRITE "${dir}/all.cpp" "#include \"others.hpp\"\n#include \"ours.hpp\"\n")
macros(theirs "${dir}/others.cpp")
macros(ours "${dir}/all.cpp")
list(REMOVE_ITEM ours ${theirs})
list(FILTER ours EXCLUDE REGEX "^ARROW_")
if(ours)
  message(FATAL_ERROR "Our headers leave macros behind: ${ours}")
endif()
list(LENGTH public_headers all)
list(LENGTH headers some)
message("${all} public headers below <windows.h>'s macros, ${some} below -DW=1 -DN=1 -Dmin=x -Dmax=y")
