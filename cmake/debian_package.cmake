# cpack -G DEB makes libchitieu-dev_<version>_all.deb of what is installed. Headers need no build before they are packed.

set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY TRUE)
# Debian wants the licence under the name of the package; an installation that is none does not.
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/libchitieu-dev RENAME copyright
  COMPONENT debian EXCLUDE_FROM_ALL)
set(CPACK_INSTALL_CMAKE_PROJECTS
  "${PROJECT_BINARY_DIR};${PROJECT_NAME};ALL;/" "${PROJECT_BINARY_DIR};${PROJECT_NAME};debian;/")

set(CPACK_GENERATOR DEB)
set(CPACK_SOURCE_GENERATOR "")
set(CPACK_PACKAGE_NAME libchitieu-dev)
set(CPACK_PACKAGE_CONTACT "the authors of chitieu <authors@chitieu.invalid>") # whoever releases it says who they are
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_PACKAGE_SECTION libdevel)
# Debian 12 has Boost twice: libboost-dev is 1.74, where Hana has no boost_headers to be found by.
set(CPACK_DEBIAN_PACKAGE_DEPENDS
  "libboost1.81-dev | libboost-dev (>= 1.81), libhowardhinnant-date-dev, libexpected-dev")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "libpugixml-dev, rapidjson-dev") # for read/iati.hpp and read/json.hpp
include(CPack)
