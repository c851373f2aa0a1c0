// SPDX-License-Identifier: BSL-1.0
#include <chitieu/read/file.hpp>

#include <doctest/doctest.h>

#include <cstdio>
#include <string>

using namespace chitieu;

TEST_CASE("a file is read whole, byte by byte") {
    const std::string path = "read_file_test.bin";
    std::string content;
    for (int byte = 0; byte < 300'000; ++byte) content += static_cast<char>(byte % 256);
    std::FILE* const file = std::fopen(path.c_str(), "wb");
    REQUIRE(file != nullptr);
    REQUIRE(std::fwrite(content.data(), 1, content.size(), file) == content.size());
    std::fclose(file);
    const auto read = read_file(path);
    std::remove(path.c_str());
    REQUIRE(read.has_value());
    CHECK(*read == content);
}

TEST_CASE("what cannot be read is an error that names the file") {
    for (const std::string path : {"/no/such/file.tsv", ""}) {
        const auto read = read_file(path);
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().code == ErrorCode::file_unreadable);
        CHECK(describe(read.error(), Language::english) ==
              "the file “" + path + "” cannot be opened or read");
    }
    const std::string folder = CHITIEU_SOURCE_DIR;
    CHECK_FALSE(read_file(folder).has_value());
}
