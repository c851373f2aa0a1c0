// SPDX-License-Identifier: BSL-1.0
//
// Runs a harness without libFuzzer: its seeds, and so many changes of them, the same ones each time.
//
//     fuzz_number_text seeds/number_text 20000 [number_text.dict]
//     fuzz_number_text an-input-that-failed
#include "../thinned.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

/// Where it ends, a sanitizer sees; so each text has room of its own.
void run(const std::string& text) {
    const std::vector<std::uint8_t> bytes(text.begin(), text.end());
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

std::string load(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The words of a libFuzzer dictionary: what stands between quotation marks, \xNN for a byte.
std::vector<std::string> words_of(const std::string& dictionary) {
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin < dictionary.size();) {
        const std::size_t end = std::min(dictionary.find('\n', begin), dictionary.size());
        const std::string_view line = std::string_view(dictionary).substr(begin, end - begin);
        begin = end + 1;
        const std::size_t open = line.find('"');
        const std::size_t close = line.rfind('"');
        if (line.starts_with('#') || open == close) continue;
        std::string word;
        for (std::size_t at = open + 1; at < close; ++at) {
            if (line[at] != '\\') {
                word += line[at];
            } else if (line[++at] == 'x') {
                word += static_cast<char>(std::stoi(std::string(line.substr(at + 1, 2)), nullptr, 16));
                at += 2;
            } else {
                word += line[at];
            }
        }
        words.push_back(word);
    }
    return words;
}

class Changes {
public:
    Changes(const std::vector<std::string>& seeds, const std::vector<std::string>& words)
        : seeds_(&seeds), words_(&words) {}

    std::string next() {
        constexpr std::size_t longest = 4096;
        std::string text = any_of(*seeds_);
        for (std::size_t left = 1 + below(4); left > 0; --left) change(text);
        if (text.size() > longest) text.resize(longest);
        return text;
    }

private:
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(random_() % count); }
    const std::string& any_of(const std::vector<std::string>& texts) { return texts[below(texts.size())]; }
    std::string piece_of(const std::string& text) {
        return text.empty() ? std::string() : text.substr(below(text.size()), 1 + below(24));
    }

    void change(std::string& text) {
        constexpr std::string_view marks = "0195.,-+ \t\n\r\";|<>()%=/&'*#\\~\xC3\xFF";
        const std::size_t at = below(text.size() + 1);
        const bool is_inside = at < text.size();
        switch (below(8)) {
            case 0:
                if (is_inside)
                    text[at] = static_cast<char>(static_cast<unsigned char>(text[at]) ^ 1U << below(8));
                return;
            case 1:
                if (is_inside) text[at] = marks[below(marks.size())];
                return;
            case 2:
                text.insert(at, 1, marks[below(marks.size())]);
                return;
            case 3:
                text.erase(at, 1 + below(below(2) == 0 ? 3 : 64));
                return;
            case 4:
                text.insert(at, piece_of(text));
                return;
            case 5:
                text.insert(at, piece_of(any_of(*seeds_)));
                return;
            case 6: {
                const std::string& other = any_of(*seeds_);
                text = text.substr(0, at) + other.substr(below(other.size() + 1));
                return;
            }
            default:
                if (!words_->empty()) text.insert(at, any_of(*words_));
        }
    }

    const std::vector<std::string>* seeds_;
    const std::vector<std::string>* words_;
    std::mt19937_64 random_{20'231'231};
};

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.empty() || !std::filesystem::exists(arguments[0])) {
        std::fputs("a folder of seeds and how many changes of them, or one input\n", stderr);
        return EXIT_FAILURE;
    }
    if (!std::filesystem::is_directory(arguments[0])) {
        run(load(arguments[0]));
        return EXIT_SUCCESS;
    }
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(arguments[0])) paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> seeds;
    for (const auto& path : paths) seeds.push_back(load(path));
    if (seeds.empty()) {
        std::fputs("no seeds\n", stderr);
        return EXIT_FAILURE;
    }
    const std::vector<std::string> words =
        words_of(arguments.size() > 2 ? load(arguments[2]) : std::string());
    run("");
    for (const std::string& seed : seeds) run(seed);
    const int count = thinned(arguments.size() > 1 ? std::stoi(arguments[1]) : 1000);
    Changes changes(seeds, words);
    for (int round = 0; round < count; ++round) run(changes.next());
    std::printf("%zu seeds, %d changes of them\n", seeds.size(), count);
    return EXIT_SUCCESS;
}
