#include "kvartett/exchange/archive.h"

#include <doctest/doctest.h>
#include <zip.h>

#include <utility>
#include <vector>

namespace kvartett {
namespace {

using Contents = std::vector<std::pair<std::string, std::string>>;

std::string zipped(const Contents& files, bool with_password = false) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* out = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(out);
  zip_t* archive = zip_open_from_source(out, ZIP_TRUNCATE, &error);
  REQUIRE(archive);
  for (const auto& [name, bytes] : files) {
    zip_source_t* one = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    const zip_int64_t at = zip_file_add(archive, name.c_str(), one, ZIP_FL_ENC_UTF_8);
    REQUIRE(at >= 0);
    if (with_password) {
      zip_file_set_encryption(archive, static_cast<zip_uint64_t>(at), ZIP_EM_AES_128, "secret");
    }
  }
  REQUIRE(zip_close(archive) == 0);
  zip_source_open(out);
  zip_source_seek(out, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(out)), '\0');
  zip_source_seek(out, 0, SEEK_SET);
  zip_source_read(out, bytes.data(), bytes.size());
  zip_source_close(out);
  zip_source_free(out);
  return bytes;
}

Contents files(const std::string& bytes) {
  Contents found;
  const auto read = archive::read(bytes, [&](const archive::File& file) -> Result<void> {
    found.emplace_back(file.name, file.bytes);
    return {};
  });
  CHECK_MESSAGE(read, (read ? "" : read.error().list[0].sentence.english));
  return found;
}
std::string refusal(const std::string& bytes) {
  const auto read = archive::read(bytes, [](const archive::File&) -> Result<void> { return {}; });
  return read ? "" : read.error().list[0].sentence.english;
}

}  // namespace

TEST_CASE("the files of an archive come in its order, without what file systems leave behind") {
  const Contents wanted = {{"2026/1002.xml", "<b/>"}, {"2026/1001.xml", "<a/>"}};
  Contents all = wanted;
  all.insert(all.begin(), {{"2026/", ""}, {"__MACOSX/2026/._1001.xml", "x"}, {".DS_Store", "x"}});
  CHECK(files(zipped(all)) == wanted);
}

TEST_CASE("a thousand invoices come in one archive") {
  Contents all;
  for (int i = 0; i < 1'000; ++i) all.emplace_back(std::to_string(i) + ".xml", "<a/>");
  CHECK(files(zipped(all)).size() == 1'000);
}

TEST_CASE("what is refused of one file ends the reading") {
  const auto read = archive::read(
      zipped({{"a.xml", "1"}, {"b.xml", "2"}}), [](const archive::File& file) -> Result<void> {
        return refuse(Wrong::invalid, say("No.", "Nej."), std::string{file.name});
      });
  REQUIRE_FALSE(read);
  CHECK(read.error().list.at(0).place == "a.xml");
}

TEST_CASE("archives that are meant to harm are refused") {
  const std::string broken = "The archive does not hold together; make it anew.";
  CHECK(refusal(zipped({{"../a.xml", "1"}})) == broken);
  CHECK(refusal(zipped({{"/a.xml", "1"}})) == broken);
  CHECK(refusal(zipped({{"a/../../b.xml", "1"}})) == broken);
  CHECK(refusal(zipped({{"a.xml", "1"}, {"A.XML", "2"}})) == broken);
  CHECK(refusal(zipped({{"a.xml", std::string(10'000'000, 'x')}})).find("more than we read") !=
        std::string::npos);
  CHECK(refusal("PK\x03\x04 and then nothing") == broken);
  CHECK(refusal(zipped({{"a.zip", zipped({{"b.xml", "1"}})}})).find("within the archive") !=
        std::string::npos);
  const std::string secret = zipped({{"a.xml", "1"}}, true);
  CHECK(refusal(secret).find("password") != std::string::npos);

  // Two files of the list lie in one place: the offset of the second is that of the first.
  std::string overlapping = zipped({{"a.xml", "1"}, {"b.xml", "1"}});
  const std::size_t second = overlapping.rfind("PK\x01\x02");
  overlapping.replace(second + 42, 4, std::string(4, '\0'));
  CHECK(refusal(overlapping) == broken);
}

}  // namespace kvartett
