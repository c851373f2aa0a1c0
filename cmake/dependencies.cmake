# Dependencies: an installed package first; else, where CHITIEU_FETCH_DEPENDENCIES allows, a pinned release.
# Only their headers are used, so of a fetched release just the include directory counts and its build files are left alone.
# FETCHCONTENT_SOURCE_DIR_HANA, _DATE, _EXPECTED and _DOCTEST name a local copy instead.

include(FetchContent)

# For each package: target, name for FetchContent, include directory in its release, repository, tag, SHA256 of the archive.
# Of Boost only Hana is used, whose core needs no other part of Boost.
set(chitieu_Boost       Boost::headers   hana     include boostorg/hana        boost-1.81.0
  d6de8bd94ca0987d5b2cba6842a2bb4b05f335f7f70a2a1d5a6bf110cbe8132a)
set(chitieu_date        date::date       date     include HowardHinnant/date   v3.0.3
  30de45a34a2605cca33a993a9ea54e8f140f23b1caf1acf3c2fd436c42c7d942)
set(chitieu_tl-expected tl::expected     expected include TartanLlama/expected v1.1.0
  1db357f46dd2b24447156aaf970c4c40a793ef12a8a9c2ad9e096d9801368df6)
set(chitieu_doctest     doctest::doctest doctest  .       doctest/doctest      v2.4.11
  632ed2c05a7f53fa961381497bf8069093f0d6628c5f26286161fbd32a560186)

# Nested builds (other compilers, consumers) get what was found here from this initial cache, so nothing is looked for or
# downloaded twice.
set(chitieu_dependency_cache "${CMAKE_CURRENT_BINARY_DIR}/dependencies.cmake")
file(WRITE "${chitieu_dependency_cache}" "")
set(chitieu_fetched "")
set(chitieu_missing "")

macro(chitieu_dependency package)
  list(GET chitieu_${package} 0 chitieu_target)
  if(NOT TARGET ${chitieu_target})
    chitieu_provide(${package} ${chitieu_${package}})
  endif()
endmacro()

function(chitieu_provide package target name include repository tag sha256)
  string(TOUPPER ${name} upper)
  if(NOT FETCHCONTENT_SOURCE_DIR_${upper})
    find_package(${package} CONFIG QUIET GLOBAL)
    if(TARGET ${target})
      file(APPEND "${chitieu_dependency_cache}" "set(${package}_DIR [[${${package}_DIR}]] CACHE PATH \"\")\n")
      return()
    endif()
  endif()
  # What an earlier configuration has fetched is used even where fetching is off now.
  set(fetched "${FETCHCONTENT_BASE_DIR}/${name}-src")
  if(NOT CHITIEU_FETCH_DEPENDENCIES AND NOT FETCHCONTENT_SOURCE_DIR_${upper})
    file(GLOB content "${fetched}/*")
    if(NOT content)
      list(APPEND chitieu_missing ${package})
      set(chitieu_missing "${chitieu_missing}" PARENT_SCOPE)
      return()
    endif()
    set(FETCHCONTENT_SOURCE_DIR_${upper} "${fetched}")
  endif()
  FetchContent_Declare(${name}
    URL "https://github.com/${repository}/archive/refs/tags/${tag}.tar.gz"
    URL_HASH SHA256=${sha256}
    DOWNLOAD_EXTRACT_TIMESTAMP TRUE
    SOURCE_SUBDIR none)
  FetchContent_MakeAvailable(${name})
  if(NOT TARGET ${target})
    add_library(${target} INTERFACE IMPORTED GLOBAL)
    target_include_directories(${target} INTERFACE "${${name}_SOURCE_DIR}/${include}")
  endif()
  file(APPEND "${chitieu_dependency_cache}" "set(FETCHCONTENT_SOURCE_DIR_${upper} [[${${name}_SOURCE_DIR}]] CACHE PATH \"\")\n")
  set(chitieu_fetched "${chitieu_fetched};${package}" PARENT_SCOPE)
endfunction()

macro(chitieu_check_dependencies)
  if(chitieu_missing)
    list(JOIN chitieu_missing " " chitieu_missing)
    message(STATUS "chitieu: missing packages: ${chitieu_missing}") # cmake/bootstrap.cmake reads this line
    message(FATAL_ERROR "chitieu needs: ${chitieu_missing}. Install them, or configure with -DCHITIEU_FETCH_DEPENDENCIES=ON.")
  endif()
endmacro()
