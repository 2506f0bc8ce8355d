// The ECB's XML: <Cube time="2026-04-17"><Cube currency="USD" rate="1.0845"/>…</Cube>, so many
// units for one euro. Document types, and with them entities of one's own, are refused.
#include <expat.h>

#include <memory>
#include <optional>

#include "kvartett/exchange/rates_quotes.h"

namespace kvartett::rates {
namespace {

constexpr int depth_max = 16;

class Reader {
 public:
  Reader() : parser_{XML_ParserCreate("UTF-8")} {  // the text is that by now, whatever it says
    ENSURE(parser_ != nullptr);
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), &Reader::begin, &Reader::end);
    XML_SetStartDoctypeDeclHandler(parser_.get(), [](void* self, const XML_Char*, const XML_Char*,
                                                     const XML_Char*, int) {
      static_cast<Reader*>(self)->stop(say("The file has a document type, which we do not read.",
                                           "Filen har en dokumenttyp, och det läser vi inte."));
    });
  }

  Result<Taken> read(std::string_view text) {
    const auto status =
        XML_Parse(parser_.get(), text.data(), static_cast<int>(text.size()), XML_TRUE);
    if (stopped_) return refuse(Wrong::invalid, *stopped_, quotes_.place(row()));
    if (status != XML_STATUS_OK) {
      return refuse(Wrong::invalid,
                    say("This is not XML that holds together: {}.",
                        "Det här är ingen XML som håller ihop: {}.",
                        XML_ErrorString(XML_GetErrorCode(parser_.get()))),
                    quotes_.place(row()));
    }
    if (!has_cubes_) return refuse_unknown();
    return Taken{Form::ecb_xml, std::move(quotes_)};
  }

 private:
  struct Free {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
  };

  std::size_t row() const {
    return static_cast<std::size_t>(XML_GetCurrentLineNumber(parser_.get()));
  }

  void stop(Sentence why) {
    if (!stopped_) stopped_ = std::move(why);
    XML_StopParser(parser_.get(), XML_FALSE);
  }

  static void begin(void* self, const XML_Char* name, const XML_Char** attributes) {
    static_cast<Reader*>(self)->begin_element(name, attributes);
  }
  static void end(void* self, const XML_Char*) { --static_cast<Reader*>(self)->depth_; }

  void begin_element(std::string_view name, const XML_Char** attributes) {
    if (++depth_ > depth_max) {
      return stop(say("The file is nested more deeply than any file of rates.",
                      "Filen är djupare nästlad än någon kursfil."));
    }
    if (name.substr(name.find(':') + 1) != "Cube") return;
    std::string_view time, currency, rate;
    for (; *attributes; attributes += 2) {
      const std::string_view attribute = attributes[0];
      if (attribute == "time") time = attributes[1];
      if (attribute == "currency") currency = attributes[1];
      if (attribute == "rate") rate = attributes[1];
    }
    if (!time.empty()) {
      has_cubes_ = true;
      on_ = find_date(time);
      if (!on_) quotes_.fault(row(), not_a_day(time));
    }
    if (currency.empty()) return;
    if (!has_cubes_) {
      quotes_.fault(row(),
                    say("There is a rate before any day.", "Det finns en kurs före någon dag."));
      has_cubes_ = true;
    }
    if (!on_) return;  // the day's fault is told already
    if (const auto units = find_decimal(rate, false)) {
      quotes_.add_inverse(currency, *on_, *units, row());
    } else {
      quotes_.fault(row(), not_a_rate(rate));
    }
  }

  std::unique_ptr<XML_ParserStruct, Free> parser_;
  Quotes quotes_;
  std::optional<Date> on_;
  std::optional<Sentence> stopped_;
  int depth_ = 0;
  bool has_cubes_ = false;
};

}  // namespace

Result<Taken> read_xml(std::string_view text) { return Reader{}.read(text); }

}  // namespace kvartett::rates
