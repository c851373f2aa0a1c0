// SPDX-License-Identifier: BSL-1.0
#include <chitieu/write/output_file.hpp>

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>
#include <string>

using namespace chitieu;

namespace {

/// A folder that is there as long as this is.
struct TemporaryFolder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("chitieu-" + std::to_string(std::random_device{}()));

    TemporaryFolder() { std::filesystem::create_directory(path); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() { std::filesystem::remove_all(path); }

    std::string file(const std::string& name) const { return (path / name).string(); }
    std::string text(const std::string& name) const {
        std::ostringstream text;
        text << std::ifstream(path / name, std::ios::binary).rdbuf();
        return text.str();
    }
    auto files() const {
        return std::distance(std::filesystem::directory_iterator(path),
                             std::filesystem::directory_iterator());
    }
};

}  // namespace

TEST_CASE("a file is there when it is committed, and nothing beside it") {
    const TemporaryFolder folder;
    {
        OutputFile file(folder.file("result"));
        file.stream() << "new";
        CHECK_FALSE(std::filesystem::exists(folder.path / "result"));
        CHECK(file.commit());
    }
    CHECK(folder.text("result") == "new");
    CHECK(folder.files() == 1);
}

TEST_CASE("what is not committed leaves an older file as it was") {
    const TemporaryFolder folder;
    std::ofstream(folder.path / "result") << "old";
    {
        OutputFile file(folder.file("result"));
        file.stream() << "new";
    }
    CHECK(folder.text("result") == "old");
    CHECK(folder.files() == 1);
    {
        OutputFile file(folder.file("result"));
        file.stream() << "new";
        file.stream().setstate(std::ios::badbit);
        CHECK_FALSE(file.commit());
    }
    CHECK(folder.text("result") == "old");
    CHECK(folder.files() == 1);
}

TEST_CASE("what cannot be written is told") {
    const TemporaryFolder folder;
    OutputFile file(folder.file("no such folder/result"));
    CHECK_FALSE(file.commit());
    CHECK(file.error().code == ErrorCode::file_unwritable);
    CHECK(file.error().text == folder.file("no such folder/result"));
    if (std::filesystem::exists("/dev/full")) {
        OutputFile full("/dev/full");
        full.stream() << "text";
        CHECK_FALSE(full.commit());
        CHECK(std::filesystem::exists("/dev/full"));
    }
}
