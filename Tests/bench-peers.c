/* What libraries take for a part of our work alone: the least that a job with them can cost.

   bench-peers yaml FILE          libyaml reads the file and hands out its events
   bench-peers deflate FILE...    libdeflate compresses each file at level 6                                              */

#include <libdeflate.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

static char *contents(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file) exit(3);
  fseek(file, 0, SEEK_END);
  *size = (size_t)ftell(file);
  rewind(file);
  char *bytes = malloc(*size + 1);
  if (!bytes || fread(bytes, 1, *size, file) != *size) exit(3);
  fclose(file);
  return bytes;
}

static long events(const char *path) {
  size_t size;
  char *text = contents(path, &size);
  yaml_parser_t parser;
  yaml_event_t event;
  long count = 0;
  yaml_parser_initialize(&parser);
  yaml_parser_set_input_string(&parser, (unsigned char *)text, size);
  for (int ends = 0; !ends; count++) {
    if (!yaml_parser_parse(&parser, &event)) exit(3);
    ends = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  return count;
}

static long deflated(int count, char **paths) {
  struct libdeflate_compressor *compressor = libdeflate_alloc_compressor(6);
  long total = 0;
  for (int i = 0; i < count; i++) {
    size_t size;
    char *bytes = contents(paths[i], &size);
    size_t bound = libdeflate_deflate_compress_bound(compressor, size);
    char *out = malloc(bound);
    total += (long)libdeflate_deflate_compress(compressor, bytes, size, out, bound);
    free(out);
    free(bytes);
  }
  return total;
}

int main(int count, char **words) {
  if (count < 3) return 2;
  printf("%ld\n", strcmp(words[1], "yaml") == 0 ? events(words[2]) : deflated(count - 2, words + 2));
  return 0;
}
