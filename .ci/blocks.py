"""Prints the commands of a Markdown file as one shell script: every `sh` block of the file, or of one of its sections, in
order and in one shell. A line `# -> text` in a block says what the output of the command before it must contain.

    python3 .ci/blocks.py README.md 'The first ten minutes' | bash
"""

import re
import sys

text = open(sys.argv[1], encoding="utf-8").read()
if len(sys.argv) > 2:
    text = text.split(f"## {sys.argv[2]}\n", 1)[1].split("\n## ", 1)[0]
print("set -euo pipefail\npassed=0\noutput=$PWD/target/blocks-output\nmkdir -p target")
for block in re.findall(r"```sh\n(.*?)```", text, re.S):
    command = []
    for line in block.rstrip("\n").split("\n"):
        if line.startswith("# -> "):
            wanted = line[5:].replace("'", "'\\''")
            body = "\n".join(command)
            print(f"{{ {body}\n}} >\"$output\" 2>&1 || {{ cat \"$output\"; echo 'FAILED'; exit 1; }}")
            print(f"grep -qF -- '{wanted}' \"$output\" || {{ cat \"$output\"; echo 'MISSING: {wanted}'; exit 1; }}")
            print("passed=$((passed + 1))")
            command = []
        else:
            command.append(line)
    print("\n".join(command))
print('echo "$passed passed, 0 failed"')
