#include "kvartett/exchange/zip_parts.h"

#include <zip.h>

#include <algorithm>
#include <set>
#include <stdexcept>
#include <utility>

namespace kvartett {
namespace {

constexpr zip_int64_t parts_max = 100;
constexpr std::size_t line_bytes_max = 64 * 1024 * 1024;

std::unexpected<Problems> damaged(std::string place = {}) {
  return refuse(Wrong::invalid,
                say("The file is damaged, or no archive of Kvartett.",
                    "Filen är skadad, eller inget arkiv från Kvartett."),
                std::move(place));
}

[[noreturn]] void cannot_write() { throw std::runtime_error("The archive could not be written."); }

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

std::string zip_of(const std::vector<ZipPart>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  if (!target) cannot_write();
  zip_source_keep(target);  // to be read when the archive is closed
  zip_t* archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
  if (!archive) cannot_write();
  for (const ZipPart& part : parts) {
    zip_source_t* source = zip_source_buffer(archive, part.text.data(), part.text.size(), 0);
    if (!source || zip_file_add(archive, part.name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0)
      cannot_write();
  }
  if (zip_close(archive) != 0) cannot_write();
  std::string bytes;
  zip_stat_t known;
  zip_stat_init(&known);
  if (zip_source_open(target) != 0 || zip_source_stat(target, &known) != 0) cannot_write();
  bytes.resize(known.size);
  const bool is_whole =
      zip_source_read(target, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  if (!is_whole) cannot_write();
  return bytes;
}

struct ZipParts::Archive {
  zip_t* zip = nullptr;
  ~Archive() {
    if (zip) zip_discard(zip);
  }
};

ZipParts::ZipParts(std::unique_ptr<Archive> archive) : archive_{std::move(archive)} {}
ZipParts::~ZipParts() = default;
ZipParts::ZipParts(ZipParts&&) noexcept = default;
ZipParts& ZipParts::operator=(ZipParts&&) noexcept = default;

Result<ZipParts> ZipParts::open(std::string_view bytes) {
  if (bytes.empty()) return damaged();  // the library takes nothing for an archive without parts
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (!source) return damaged();
  auto archive = std::make_unique<Archive>();
  archive->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (!archive->zip) {
    zip_source_free(source);
    return damaged();
  }
  const zip_int64_t count = zip_get_num_entries(archive->zip, 0);
  if (count > parts_max) return damaged();
  std::set<std::string> names;
  for (zip_int64_t i = 0; i < count; ++i) {
    zip_stat_t known;
    zip_stat_init(&known);
    if (zip_stat_index(archive->zip, static_cast<zip_uint64_t>(i), 0, &known) != 0 ||
        !(known.valid & ZIP_STAT_NAME) || !names.insert(known.name).second ||
        ((known.valid & ZIP_STAT_ENCRYPTION_METHOD) && known.encryption_method != ZIP_EM_NONE)) {
      return damaged();
    }
  }
  return ZipParts{std::move(archive)};
}

bool ZipParts::has(const std::string& name) const {
  return zip_name_locate(archive_->zip, name.c_str(), 0) >= 0;
}

Result<void> ZipParts::inflate(const std::string& name, std::uint64_t bytes_max,
                               const Take& take) const {
  const std::unique_ptr<zip_file_t, CloseFile> file{zip_fopen(archive_->zip, name.c_str(), 0)};
  if (!file) return damaged(name);
  std::vector<char> piece(256 * 1024);
  std::uint64_t bytes = 0;
  for (;;) {
    const zip_int64_t count = zip_fread(file.get(), piece.data(), piece.size());
    if (count < 0) return damaged(name);
    if (count == 0) return {};
    bytes += static_cast<std::uint64_t>(count);
    if (bytes > bytes_max) {
      return refuse(
          Wrong::invalid,
          say("This part is larger than what is read.", "Delen är större än vad som läses."), name);
    }
    TRY(take({piece.data(), static_cast<std::size_t>(count)}));
  }
}

Result<void> ZipParts::each_line(const std::string& name, std::uint64_t bytes_max,
                                 const Visit& visit) const {
  std::string begun;  // a line whose end has not come yet
  std::size_t line = 0;
  const auto take = [&](std::string_view piece) -> Result<void> {
    while (true) {
      const std::size_t end = piece.find('\n');
      if (begun.size() + std::min(end, piece.size()) > line_bytes_max) return damaged(name);
      if (end == piece.npos) break;
      begun += piece.substr(0, end);
      piece.remove_prefix(end + 1);
      TRY(visit(++line, begun));
      begun.clear();
    }
    begun += piece;
    return {};
  };
  TRY(inflate(name, bytes_max, take));
  if (begun.empty()) return {};
  return visit(++line, begun);
}

Result<std::string> ZipParts::text(const std::string& name, std::uint64_t bytes_max) const {
  std::string text;
  TRY(inflate(name, bytes_max, [&](std::string_view piece) -> Result<void> {
    text += piece;
    return {};
  }));
  return text;
}

}  // namespace kvartett
