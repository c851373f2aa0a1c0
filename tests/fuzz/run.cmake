# Builds a harness with clang's libFuzzer, address and undefined-behaviour sanitizers, and lets it look for what does not
# hold. In: BUILD_DIR, NAME, SECONDS, SEED (so that a run can be had again; otherwise each looks elsewhere), and LINK for
# a library. All harnesses where no NAME is given; by hand, for half an hour each:
#   cmake -DBUILD_DIR=<build> -DSECONDS=1800 [-DNAME=report] -P tests/fuzz/run.cmake
# What was found is kept in <build>/tests/fuzz/<name>, and is where the next run begins; what failed stands beside it.

cmake_minimum_required(VERSION 3.25)
set(here "${CMAKE_CURRENT_LIST_DIR}")
get_filename_component(SOURCE_DIR "${here}/../.." ABSOLUTE)
if(NOT WITH)
  find_program(WITH NAMES clang++-14 clang++ NO_CACHE)
endif()
if(NOT WITH)
  message("skipped: there is no clang here")
  return()
endif()
if(NOT SECONDS)
  set(SECONDS 20)
endif()
if(NOT NAME)
  file(GLOB NAME RELATIVE "${here}/seeds" "${here}/seeds/*")
endif()
include("${BUILD_DIR}/tests/compile.cmake")
set(dir "${BUILD_DIR}/tests/fuzz")
set(flags -O1 -g1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all)

# What has no libFuzzer here is left to fuzz.<name>, which replays.
list(GET NAME 0 first)
file(WRITE "${dir}/try_${first}.cpp"
  "extern \"C\" int LLVMFuzzerTestOneInput(const unsigned char*, unsigned long) { return 0; }\n")
execute_process(COMMAND "${WITH}" ${flags} "${dir}/try_${first}.cpp" -o "${dir}/try_${first}"
  OUTPUT_QUIET ERROR_QUIET RESULT_VARIABLE failed)
if(failed)
  message("skipped: ${WITH} has no libFuzzer here")
  return()
endif()

set(seed "")
if(SEED)
  set(seed "-seed=${SEED}")
endif()

foreach(name ${NAME})
  set(link ${LINK})
  if(name STREQUAL iati AND NOT link)
    set(link -lpugixml)
  endif()
  file(MAKE_DIRECTORY "${dir}/${name}")
  execute_process(COMMAND ${compile} ${flags} "${here}/${name}.cpp" ${link} -o "${dir}/fuzz_${name}" RESULT_VARIABLE failed)
  if(failed)
    message(FATAL_ERROR "${name}: does not compile, see above")
  endif()
  set(dictionary "")
  if(EXISTS "${here}/${name}.dict")
    set(dictionary "-dict=${here}/${name}.dict")
  endif()
  execute_process(
    COMMAND "${dir}/fuzz_${name}" "-max_total_time=${SECONDS}" -max_len=4096 -timeout=20 -print_final_stats=1 ${seed}
      "-artifact_prefix=${dir}/${name}-" ${dictionary} "${dir}/${name}" "${here}/seeds/${name}"
    ERROR_VARIABLE log RESULT_VARIABLE failed)
  if(failed)
    string(FIND "${log}" "does not hold" begin)
    if(begin EQUAL -1)
      string(FIND "${log}" "ERROR" begin)
    endif()
    if(NOT begin EQUAL -1)
      string(SUBSTRING "${log}" ${begin} -1 log)
    endif()
    message("${log}")
    message(FATAL_ERROR "${name}: failed, see above; the input stands in ${dir}, and fuzz_${name} <input> repeats it")
  endif()
  string(REGEX MATCH "#[0-9]+[ \t]+DONE[^\n]*" counts "${log}")
  message("${name}: ${counts}")
endforeach()
