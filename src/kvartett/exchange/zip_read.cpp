#include "kvartett/exchange/zip_read.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <set>

#include "kvartett/base/text.h"

namespace kvartett::zip {
namespace {

struct Close {
  void operator()(zip_t* archive) const { zip_discard(archive); }
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

// Little-endian numbers at a place that may lie beyond the end.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_{bytes} {}
  bool has(std::uint64_t at, std::uint64_t count) const {
    return at <= bytes_.size() && count <= bytes_.size() - at;
  }
  std::uint64_t number(std::uint64_t at, int size) const {
    std::uint64_t value = 0;
    for (int i = size - 1; i >= 0; --i)
      value = value << 8 | static_cast<unsigned char>(bytes_[at + static_cast<std::uint64_t>(i)]);
    return value;
  }
  bool starts(std::uint64_t at, std::string_view mark) const {
    return has(at, mark.size()) && bytes_.substr(at, mark.size()) == mark;
  }

 private:
  std::string_view bytes_;
};

constexpr std::uint64_t listed_size = 46;  // of an entry in the list, before its name
constexpr std::uint64_t local_size = 30;   // of what stands before an entry, likewise

constexpr std::uint64_t elsewhere = 0xFFFFFFFF;  // the number stands where there is room for it

// Where the archive's list begins and how many entries it has, if its end can be found.
struct List {
  std::uint64_t begin;
  std::uint64_t count;
};
std::optional<List> find_list(std::string_view text) {
  const Bytes bytes{text};
  constexpr std::uint64_t end_size = 22;
  constexpr std::uint64_t comment_max = 65'535;
  if (text.size() < end_size) return {};
  const std::uint64_t first =
      text.size() > end_size + comment_max ? text.size() - end_size - comment_max : 0;
  for (std::uint64_t at = text.size() - end_size + 1; at-- > first;) {
    if (!bytes.starts(at, "PK\x05\x06")) continue;
    const List list{bytes.number(at + 16, 4), bytes.number(at + 10, 2)};
    constexpr std::uint64_t counted_elsewhere = 0xFFFF;
    if (list.begin != elsewhere && list.count != counted_elsewhere) return list;
    constexpr std::uint64_t locator_size = 20;
    if (at < locator_size || !bytes.starts(at - locator_size, "PK\x06\x07")) return {};
    const std::uint64_t large_end = bytes.number(at - locator_size + 8, 8);
    constexpr std::uint64_t large_size = 56;
    if (!bytes.starts(large_end, "PK\x06\x06") || !bytes.has(large_end, large_size)) return {};
    return List{bytes.number(large_end + 48, 8), bytes.number(large_end + 32, 8)};
  }
  return {};
}

// What some programs write for large files of all: the offset is 0xFFFFFFFF, and stands behind the
// name, after those of the two sizes that are so too.
std::optional<std::uint64_t> find_large_offset(const Bytes& bytes, std::uint64_t at) {
  std::uint64_t extra = at + listed_size + bytes.number(at + 28, 2);
  const std::uint64_t end = extra + bytes.number(at + 30, 2);
  while (extra + 4 <= end && bytes.has(extra, 4)) {
    const std::uint64_t size = bytes.number(extra + 2, 2);
    if (bytes.number(extra, 2) == 1) {
      std::uint64_t value = extra + 4;
      for (const std::uint64_t known : {at + 24, at + 20})
        if (bytes.number(known, 4) == elsewhere) value += 8;
      if (value + 8 > extra + 4 + size || !bytes.has(value, 8)) return {};
      return bytes.number(value, 8);
    }
    extra += 4 + size;
  }
  return {};
}

struct Extent {
  std::uint64_t begin;
  std::uint64_t end;
};

// Where each entry lies, by the list at the end and by what stands before the entry itself.
// Nothing: they do not agree.
std::optional<std::vector<Extent>> find_extents(std::string_view text, const List& list,
                                                const std::vector<Entry>& entries) {
  const Bytes bytes{text};
  std::uint64_t at = list.begin;
  std::vector<Extent> extents;
  for (const Entry& entry : entries) {
    if (!bytes.starts(at, "PK\x01\x02") || !bytes.has(at, listed_size)) return {};
    std::uint64_t begin = bytes.number(at + 42, 4);
    if (begin == elsewhere) {
      const auto large = find_large_offset(bytes, at);
      if (!large) return {};
      begin = *large;
    }
    if (!bytes.starts(begin, "PK\x03\x04") || !bytes.has(begin, local_size)) return {};
    const std::uint64_t contents =
        begin + local_size + bytes.number(begin + 26, 2) + bytes.number(begin + 28, 2);
    if (!bytes.has(contents, entry.packed_size)) return {};
    extents.push_back({begin, contents + entry.packed_size});
    at += listed_size + bytes.number(at + 28, 2) + bytes.number(at + 30, 2) +
          bytes.number(at + 32, 2);
  }
  return extents;
}

bool lie_apart(std::vector<Extent> extents) {
  std::ranges::sort(extents, {}, &Extent::begin);
  for (std::size_t i = 1; i < extents.size(); ++i) {
    if (extents[i].begin < extents[i - 1].end) return false;
  }
  return true;
}

// "../../etc/passwd", "/etc/passwd", "C:\\x": names that lead out of the folder they belong in.
bool leads_out(std::string_view name) {
  if (name.empty() || name.front() == '/' || name.find('\\') != name.npos || name.find(':') == 1)
    return true;
  for (std::size_t at = 0; at <= name.size();) {
    const std::size_t end = std::min(name.find('/', at), name.size());
    if (name.substr(at, end - at) == "..") return true;
    at = end + 1;
  }
  return false;
}

}  // namespace

struct Archive::Opened {
  std::unique_ptr<zip_t, Close> archive;
};

Archive::Archive(std::unique_ptr<Opened> opened, std::vector<Entry> entries, const Limits& limits)
    : opened_{std::move(opened)}, entries_{std::move(entries)}, limits_{limits} {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

bool is_zip(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

std::expected<Archive, Fault> Archive::open(std::string_view bytes, const Limits& limits) {
  const auto list = find_list(bytes);
  if (!list) return std::unexpected(Fault::broken);
  if (list->count > limits.entries_max) return std::unexpected(Fault::too_large);
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  ENSURE(source != nullptr);
  auto opened = std::make_unique<Opened>();
  opened->archive.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
  if (!opened->archive) {
    zip_source_free(source);
    return std::unexpected(Fault::broken);
  }
  zip_t* archive = opened->archive.get();
  const zip_int64_t count = zip_get_num_entries(archive, 0);
  if (count < 0) return std::unexpected(Fault::broken);
  if (static_cast<std::size_t>(count) > limits.entries_max)
    return std::unexpected(Fault::too_large);
  std::vector<Entry> entries;
  std::set<std::string> names;
  for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
    zip_stat_t known;
    zip_stat_init(&known);
    constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
    if (zip_stat_index(archive, i, 0, &known) != 0 || (known.valid & needed) != needed)
      return std::unexpected(Fault::broken);
    if ((known.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && known.encryption_method != ZIP_EM_NONE) {
      return std::unexpected(Fault::encrypted);
    }
    if (leads_out(known.name) || !names.insert(folded(known.name)).second)
      return std::unexpected(Fault::broken);
    entries.push_back({known.name, known.size, known.comp_size, i});
  }
  const auto extents = find_extents(bytes, *list, entries);
  if (!extents || !lie_apart(*extents)) return std::unexpected(Fault::broken);
  return Archive{std::move(opened), std::move(entries), limits};
}

const Entry* Archive::find(std::string_view name) const {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 32) : c; };
  const auto found = std::ranges::find_if(entries_, [&](const Entry& entry) {
    return std::ranges::equal(entry.name, name, {}, lower, lower);
  });
  return found == entries_.end() ? nullptr : &*found;
}

std::expected<void, Fault> Archive::unpack(const Entry& entry,
                                           const std::function<bool(std::string_view)>& take) {
  constexpr std::uint64_t harmless = 1'000'000;
  if (entry.size > limits_.entry_bytes_max ||
      (entry.size > harmless && entry.size / limits_.ratio_max > entry.packed_size)) {
    return std::unexpected(Fault::too_large);
  }
  const std::unique_ptr<zip_file_t, Close> file{
      zip_fopen_index(opened_->archive.get(), entry.index, 0)};
  if (!file) return std::unexpected(Fault::broken);
  std::vector<char> buffer(64 * 1024);
  std::uint64_t size = 0;
  for (;;) {
    const zip_int64_t count = zip_fread(file.get(), buffer.data(), buffer.size());
    if (count < 0) return std::unexpected(Fault::broken);
    if (count == 0) break;
    size += static_cast<std::uint64_t>(count);
    unpacked_ += static_cast<std::uint64_t>(count);
    if (size > entry.size) return std::unexpected(Fault::broken);
    if (unpacked_ > limits_.total_bytes_max) return std::unexpected(Fault::too_large);
    if (!take({buffer.data(), static_cast<std::size_t>(count)})) return {};
  }
  if (size != entry.size) return std::unexpected(Fault::broken);
  return {};
}

}  // namespace kvartett::zip
