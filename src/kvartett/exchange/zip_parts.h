// A zip of our own making: written part by part, and read again by the names of its parts, line by
// line, so that a large one does not stand in memory.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kvartett/base/result.h"

namespace kvartett {

struct ZipPart {
  std::string name;
  std::string text;
};
// Throws std::runtime_error when memory or the library refuse.
std::string zip_of(const std::vector<ZipPart>& parts);

class ZipParts {
 public:
  // `bytes` outlive it. Refuses what is no zip, is encrypted, or has two parts of one name.
  static Result<ZipParts> open(std::string_view bytes);
  ~ZipParts();
  ZipParts(ZipParts&&) noexcept;
  ZipParts& operator=(ZipParts&&) noexcept;

  bool has(const std::string& name) const;
  // Each line without its end, in order, until `visit` refuses. Refuses a part that is not there,
  // is longer than `bytes_max` or the archive says, or is damaged (its checksum).
  using Visit = std::function<Result<void>(std::size_t line, std::string_view text)>;
  Result<void> each_line(const std::string& name, std::uint64_t bytes_max,
                         const Visit& visit) const;
  Result<std::string> text(const std::string& name, std::uint64_t bytes_max) const;

 private:
  struct Archive;
  explicit ZipParts(std::unique_ptr<Archive> archive);
  using Take = std::function<Result<void>(std::string_view piece)>;
  Result<void> inflate(const std::string& name, std::uint64_t bytes_max, const Take& take) const;
  std::unique_ptr<Archive> archive_;
};

}  // namespace kvartett
