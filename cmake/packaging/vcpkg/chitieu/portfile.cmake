# An overlay port: vcpkg install chitieu --overlay-ports=<checkout>/cmake/packaging/vcpkg
# It packs the checkout that it lies in. A registry's copy gets the release instead:
#   vcpkg_from_github(OUT_SOURCE_PATH SOURCE_PATH REPO <owner>/chitieu REF "v${VERSION}" SHA512 <of the archive>)
get_filename_component(SOURCE_PATH "${CMAKE_CURRENT_LIST_DIR}/../../../.." ABSOLUTE)

set(VCPKG_BUILD_TYPE release) # header-only

vcpkg_cmake_configure(
    SOURCE_PATH "${SOURCE_PATH}"
    OPTIONS
        -DCHITIEU_BUILD_TESTS=OFF
        -DCHITIEU_BUILD_EXAMPLES=OFF
        -DCHITIEU_FETCH_DEPENDENCIES=OFF
        -DCHITIEU_INSTALL=ON
)

vcpkg_cmake_install()
vcpkg_cmake_config_fixup(CONFIG_PATH share/cmake/chitieu)
vcpkg_fixup_pkgconfig()
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/share/cmake")

file(INSTALL "${CMAKE_CURRENT_LIST_DIR}/usage" DESTINATION "${CURRENT_PACKAGES_DIR}/share/${PORT}")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE")
