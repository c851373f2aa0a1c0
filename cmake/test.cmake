# cmake -P cmake/test.cmake
# Gets what is needed, builds everything and runs all tests.
# cmake -DALL_COMPILERS=ON -P cmake/test.cmake: on every compiler that the tests know, installed where that is allowed.

include("${CMAKE_CURRENT_LIST_DIR}/bootstrap.cmake")

# optional(<program or header> <use> [<Debian package>...]): the tests can do without it, but leave out visibly what needs it.
set(left_out "")
function(optional what use)
  foreach(attempt 1 2)
    find_file(found "${what}" PATHS ENV PATH /usr/local/include /usr/include /usr/share /usr/lib NO_CACHE)
    if(found)
      return()
    elseif(attempt EQUAL 1 AND ARGN)
      apt_install(${ARGN})
    endif()
  endforeach()
  set(left_out "${left_out}\n   without ${what}: ${use}" PARENT_SCOPE)
endfunction()
if(ALL_COMPILERS)
  set(clang_19 clang-19)
  set(mpi libopenmpi-dev openmpi-bin)
  set(dec_test libpython3.11-testsuite)
  set(unicode unicode-data bzip2)
endif()
optional(clang++ "a second compiler" clang libclang-rt-dev)
optional(clang++-19 "a third compiler" ${clang_19})
optional(nlohmann/json.hpp "reading the JSON that is written" nlohmann-json3-dev)
optional(rapidjson/reader.h "reading JSON" rapidjson-dev)
optional(pugixml.hpp "reading IATI" libpugixml-dev)
optional(xmllint "validating the IATI that is written" libxml2-utils)
optional(python3.11/test/decimaltestdata/add.decTest "conformance of decimal arithmetic" ${dec_test})
optional(unicode/UnicodeData.txt "conformance of letters" ${unicode})
optional(mpirun "roll-ups on several ranks" ${mpi})
optional(pkg-config "using chitieu through pkg-config" pkg-config)

# npm_data(<package> <version> <file> <variable> <use> [<pattern>...]): unpacks a package of data where npm can get it, and
# has the environment variable name its folder.
find_program(npm npm NO_CACHE)
function(npm_data package version file variable use)
  set(folder "${build}/${package}")
  if(ALL_COMPILERS AND npm AND NOT DEFINED ENV{${variable}})
    if(NOT EXISTS "${folder}/package/${file}")
      file(MAKE_DIRECTORY "${folder}")
      execute_process(COMMAND "${npm}" pack ${package}@${version} --silent WORKING_DIRECTORY "${folder}"
        OUTPUT_QUIET ERROR_QUIET TIMEOUT 120)
      file(GLOB packed "${folder}/${package}-*.tgz")
      if(packed)
        file(ARCHIVE_EXTRACT INPUT "${packed}" DESTINATION "${folder}" PATTERNS ${ARGN})
      endif()
    endif()
    if(EXISTS "${folder}/package/${file}")
      set(ENV{${variable}} "${folder}/package")
    endif()
  endif()
  if(NOT DEFINED ENV{${variable}})
    set(left_out "${left_out}\n   without ${package}: ${use}" PARENT_SCOPE)
  endif()
endfunction()
npm_data(csv-spectrum 2.0.0 csvs CHITIEU_CSV_SPECTRUM "conformance of the CSV reader")
npm_data(cldr-numbers-full 48.2.0 main/vi/numbers.json CHITIEU_CLDR_NUMBERS "conformance of figures in a language"
  package/main/vi package/main/en)

set_up(OPTIONS -DCHITIEU_BUILD_TESTS=ON -DCHITIEU_BUILD_EXAMPLES=ON -DCHITIEU_OTHER_BUILDS=ON)
if(build_failed)
  say("building failed, see above; testing what there is")
endif()
if(left_out)
  say("not tested here:${left_out}")
endif()

execute_process(COMMAND "${CMAKE_CTEST_COMMAND}" --test-dir "${build}" --build-config Debug --output-on-failure --parallel ${jobs}
  OUTPUT_VARIABLE log ECHO_OUTPUT_VARIABLE RESULT_VARIABLE failed)
if(failed OR build_failed)
  # A script can fail only with a message: CTest's closing lines once more, so that they stand last. Spaces keep their form.
  string(REGEX REPLACE ".*\n([0-9]+% tests passed)" "\\1" closing "${log}")
  string(REPLACE "\n" "\n " closing "\n${closing}")
  message(FATAL_ERROR "${closing}")
endif()
