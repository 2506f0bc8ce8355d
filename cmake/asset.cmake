# Build step: makes SOURCE's bytes into STEM.raw, STEM.etag and, where asked for in KINDS,
# STEM.brotli and STEM.gzip.
cmake_minimum_required(VERSION 3.25)
file(COPY_FILE ${SOURCE} ${STEM}.raw)
file(SHA256 ${SOURCE} hash)
string(SUBSTRING ${hash} 0 24 hash)
file(WRITE ${STEM}.etag "\"${hash}\"")
if(brotli IN_LIST KINDS)
  execute_process(COMMAND ${BROTLI} --force --quality=11 --lgwin=22 --output=${STEM}.brotli ${SOURCE}
                  COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND ${GZIP} -9 --no-name --stdout ${SOURCE} OUTPUT_FILE ${STEM}.gzip
                  COMMAND_ERROR_IS_FATAL ANY)
endif()
