# Nothing here depends on the architecture, so all goes to share.

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_DATADIR}/cmake/chitieu)
install(TARGETS chitieu EXPORT chitieu-targets FILE_SET HEADERS)
install(EXPORT chitieu-targets NAMESPACE chitieu:: DESTINATION ${package_dir})
write_basic_package_version_file(chitieu-config-version.cmake COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES cmake/chitieu-config.cmake "${CMAKE_CURRENT_BINARY_DIR}/chitieu-config-version.cmake" DESTINATION ${package_dir})

# Relative to where the file itself lies, so that an installed tree can be moved.
file(RELATIVE_PATH from_pc "/${CMAKE_INSTALL_DATADIR}/pkgconfig" "/${CMAKE_INSTALL_INCLUDEDIR}")
configure_file(cmake/chitieu.pc.in chitieu.pc @ONLY)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/chitieu.pc" DESTINATION ${CMAKE_INSTALL_DATADIR}/pkgconfig)
