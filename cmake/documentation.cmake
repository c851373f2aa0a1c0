# chitieu_doc: the reference of all public names, by doxygen, where it is installed: build/doc/html/index.html. Whatever
# doxygen warns of fails the target: a public name without a comment, a parameter or a link that is not there.

find_package(Doxygen QUIET)
find_program(CHITIEU_AWK awk)
if(NOT DOXYGEN_FOUND OR NOT CHITIEU_AWK)
  return()
endif()

set(DOXYGEN_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/doc")
set(DOXYGEN_USE_MDFILE_AS_MAINPAGE "${PROJECT_SOURCE_DIR}/README.md")
set(DOXYGEN_STRIP_FROM_PATH "${PROJECT_SOURCE_DIR}/include" "${PROJECT_SOURCE_DIR}")
set(DOXYGEN_STRIP_FROM_INC_PATH "${PROJECT_SOURCE_DIR}/include")
set(DOXYGEN_FILE_PATTERNS *.hpp)
set(DOXYGEN_FILTER_PATTERNS "\"*.hpp=${CHITIEU_AWK} -f ${CMAKE_CURRENT_LIST_DIR}/doxygen.awk\"")
# What is not for callers: folders and namespaces `detail`.
set(DOXYGEN_EXCLUDE_PATTERNS */detail/*)
set(DOXYGEN_EXCLUDE_SYMBOLS detail detail::* *::detail *::detail::*)
set(DOXYGEN_JAVADOC_AUTOBRIEF YES)
set(DOXYGEN_EXTRACT_STATIC YES)
set(DOXYGEN_HIDE_FRIEND_COMPOUNDS YES)
set(DOXYGEN_BUILTIN_STL_SUPPORT YES)
set(DOXYGEN_HAVE_DOT NO)
set(DOXYGEN_GENERATE_TREEVIEW YES)
set(DOXYGEN_HTML_TIMESTAMP NO)
set(DOXYGEN_QUIET YES)
set(DOXYGEN_WARN_IF_UNDOCUMENTED YES)
set(DOXYGEN_WARN_AS_ERROR FAIL_ON_WARNINGS)

doxygen_add_docs(chitieu_doc include/chitieu README.md examples/README.md examples/TROUBLESHOOTING.md
  WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}" COMMENT "Rendering the reference into ${PROJECT_BINARY_DIR}/doc/html")
