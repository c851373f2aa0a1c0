# conan create <checkout>/cmake/packaging/conan
# It packs the checkout that it lies in. A registry's copy gets the release from its conandata.yml instead of export_sources.

import os

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.files import copy
from conan.tools.layout import basic_layout

required_conan_version = ">=2.0"


class ChitieuConan(ConanFile):
    name = "chitieu"
    version = "0.1.0"
    description = "Typed indicators and targets, exact decimals, plan versus actual"
    license = "BSL-1.0"
    topics = ("indicators", "decimal", "units", "header-only")
    package_type = "header-library"
    settings = "os", "arch", "compiler", "build_type"
    no_copy_source = True
    options = {}
    default_options = {"boost/*:header_only": True, "date/*:header_only": True}

    def export_sources(self):
        checkout = os.path.join(self.recipe_folder, os.pardir, os.pardir, os.pardir)
        copy(self, "LICENSE", checkout, self.export_sources_folder)
        copy(self, "include/*", checkout, self.export_sources_folder)

    def layout(self):
        basic_layout(self)

    def requirements(self):
        self.requires("boost/[>=1.81 <2]", transitive_headers=True)
        self.requires("date/[>=3.0.1 <4]", transitive_headers=True)
        self.requires("tl-expected/[>=1.0 <2]", transitive_headers=True)

    def package_id(self):
        self.info.clear()

    def validate(self):
        check_min_cppstd(self, 20)

    def package(self):
        copy(self, "LICENSE", self.source_folder, os.path.join(self.package_folder, "licenses"))
        copy(self, "*.hpp", os.path.join(self.source_folder, "include"), os.path.join(self.package_folder, "include"))
        copy(self, "*.inl", os.path.join(self.source_folder, "include"), os.path.join(self.package_folder, "include"))

    def package_info(self):
        self.cpp_info.bindirs = []
        self.cpp_info.libdirs = []
        self.cpp_info.set_property("cmake_file_name", "chitieu")
        self.cpp_info.set_property("cmake_target_name", "chitieu::chitieu")
        self.cpp_info.set_property("pkg_config_name", "chitieu")
        self.cpp_info.requires = ["boost::headers", "date::date", "tl-expected::tl-expected"]
        if self.settings.os in ("Linux", "FreeBSD"):
            self.cpp_info.system_libs = ["pthread"]
