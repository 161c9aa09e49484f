"""Verify a pack of evidence without Vangrail: `python3 verify_pack.py PACK.zip FINGERPRINT [--kept NUMBER:DIGEST …]`.

Needs Python 3.8 or newer and nothing else; connects to nothing. Take this file and the fingerprint from somewhere other than the
pack: the site's page of the key, a letter, the company's auditor. Ends with 0 when all is whole, 1 when it is not, 2 when it cannot
tell. What is checked: every byte by the seal, the manifest by its signature, each file by its digest, the chain of records from the
first entry to the last, gaps that were told, ends that were kept, and every attestation beside its record and its text.
"""

# ruff: noqa: T201 -- it speaks with whoever started it
import argparse
import base64
import hashlib
import json
import zipfile
from pathlib import Path
from typing import Any

LABEL = b"vangrail-pack-1"
SEAL = len(LABEL) + 1 + 64 + 1 + 128  # at the very end: label, public key and signature in hexadecimal
OWN = {"manifest.json", "manifest.sig", "key.pem"}
PEM = bytes.fromhex("302a300506032b6570032100")  # how RFC 8410 begins an Ed25519 public key
SAYS = ("version", "policy", "audience", "language", "text")  # what an attestation and its entry say alike

P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493  # Ed25519, as RFC 8032 writes it
D, ROOT = -121665 * pow(121666, P - 2, P) % P, pow(2, (P - 1) // 4, P)


def wanted(true: Any, words: str) -> None:
    """Go on where something is so."""
    if not true:
        raise ValueError(words)


def add(one: Any, two: Any) -> Any:
    """Add two points in extended coordinates."""
    a, b = (one[1] - one[0]) * (two[1] - two[0]) % P, (one[1] + one[0]) * (two[1] + two[0]) % P
    c, d = 2 * one[3] * two[3] * D % P, 2 * one[2] * two[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(number: int, point: Any) -> Any:
    """Multiply a point by a number."""
    found = (0, 1, 1, 0)
    while number:
        if number & 1:
            found = add(found, point)
        point, number = add(point, point), number >> 1
    return found


def point_of(data: bytes) -> Any:
    """Read a point from its 32 bytes."""
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    wanted(y < P and not (x * x - square) % P and (x or not sign), "the key or the signature is no point of the curve")
    x = P - x if (x & 1) != sign else x
    return x, y, 1, x * y % P


BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def signed(key: bytes, message: bytes, signature: bytes) -> bool:
    """Tell whether a message was signed with the key of these 32 bytes."""
    s = int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    one, two = times(s, BASE), add(point_of(signature[:32]), times(h, point_of(key)))
    return not ((one[0] * two[2] - two[0] * one[2]) % P or (one[1] * two[2] - two[1] * one[2]) % P)


def sealed(path: str, fingerprint: str) -> bytes:
    """Return the public key of a pack of which every byte is as it was signed, by the key with this fingerprint."""
    with Path(path).open("rb") as file:
        size = file.seek(0, 2)
        wanted(size > SEAL, "this is no pack of evidence: it is too short")
        file.seek(size - SEAL)
        tail = file.read()
        key, seal = (bytes.fromhex(part.decode("ascii")) for part in tail[len(LABEL) + 1 :].split(b" "))
        wanted(tail == b" ".join((LABEL, key.hex().encode(), seal.hex().encode())), "there is no seal at the end")
        found = hashlib.sha256(key).hexdigest()
        wanted(found == fingerprint, "the key in the pack is another one: its fingerprint is " + found)
        file.seek(0)
        digest = hashlib.sha256()
        for start in range(0, size - SEAL, 1 << 20):
            digest.update(file.read(min(1 << 20, size - SEAL - start)))
    wanted(signed(key, LABEL + b"\n" + digest.digest(), seal), "the seal does not fit: a byte of the file was changed")
    return key


def manifest_of(pack: zipfile.ZipFile, key: bytes) -> Any:
    """Return the manifest, when it was signed and every file is as it says, with none beside them."""
    data, names = pack.read("manifest.json"), pack.namelist()
    wanted(signed(key, data, pack.read("manifest.sig")), "the signature of manifest.json does not fit")
    wanted(base64.b64encode(PEM + key) in pack.read("key.pem"), "key.pem is not the key that signed")
    manifest = json.loads(data)
    wanted(sorted(names) == sorted(OWN | set(manifest["files"])), "a file is missing, or one too many")
    for name, told in manifest["files"].items():
        digest, size = hashlib.sha256(), 0
        with pack.open(name) as file:
            for piece in iter(lambda: file.read(1 << 20), b""):
                digest.update(piece)
                size += len(piece)
        wanted((digest.hexdigest(), size) == (told["sha256"], told["bytes"]), name + " is not the file that was signed")
    return manifest


def mark(number: int) -> int:
    """Return a number to add up: equal sums mean equal sets."""
    return int.from_bytes(hashlib.sha256(str(number).encode()).digest(), "big")


def chain(pack: zipfile.ZipFile, head: Any, kept: Any, attested: Any) -> Any:
    """Read the chain from its first entry to its last, and return how many entries have a gap, by kind of gap."""
    last, before, told, gone, gaps = "0" * 64, 0, 0, 0, {"erased": 0, "left_out": 0}
    canonical = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode
    for row in map(json.loads, pack.open("records.jsonl")):
        place = f"records.jsonl, entry {row['seq']}: "
        wanted(row["seq"] == before + 1, place + "one is missing before it, or it stands there twice")
        wanted(row["prev"] == last, place + "it does not follow the one before it")
        text = "\n".join((str(row["seq"]), row["at"], row["kind"], row["said"], row["prev"]))
        before, last = row["seq"], hashlib.sha256(text.encode()).hexdigest()
        wanted(kept.get(before, last) == last, place + "it is not the one that was kept")
        if "payload" in row:
            seal = hashlib.sha256((row["salt"] + "\n" + canonical(row["payload"])).encode()).hexdigest()
            wanted(seal == row["said"], place + "what was said is not what was sealed")
            if row["kind"] == "audit.erased":
                told += sum(map(mark, row["payload"]["said"].get("entries", ())))
        else:
            gaps[row["gap"]] += 1
            gone += mark(before) if row["gap"] == "erased" else 0
        if before in attested:
            says = attested.pop(before)  # compared where what was said is there
            same = "payload" not in row or says == tuple(row["payload"]["said"][name] for name in SAYS)
            wanted(same and row["kind"] == "signatures.signed", place + "the attestation says something else")
    wanted(not any(number > before for number in kept), "the records end before an end that was kept")
    wanted(not attested, f"attestations name entries that are not there: {sorted(attested)[:5]}")
    wanted({"entry": before, "digest": last} == head, "the records do not end where the manifest says")
    wanted(told % 2**256 == gone % 2**256, "words were erased without a word, or told to be and are there")
    return gaps


def texts(pack: zipfile.ZipFile, manifest: Any) -> Any:
    """Return the attestations by entry, when each one's version and text are in the pack with their digests."""
    known = {told["sha256"] for name, told in manifest["files"].items() if name.startswith(("versions/", "texts/"))}
    known.update(manifest["remade"])  # signed with other bytes than the Vangrail that made this pack writes
    found: Any = {}
    alike: Any = {}
    for row in map(json.loads, pack.open("attestations.jsonl")):
        wanted(row["policy"] in known and row["text"] in known, f"entry {row['entry']}: what was signed is not here")
        says = tuple(row[name] for name in SAYS)
        found[row["entry"]] = alike.setdefault(says, says)
    return found


def end(text: str) -> Any:
    """Read an end of the chain, `NUMBER:DIGEST`."""
    return int(text.partition(":")[0]), text.partition(":")[2].strip().lower()


def main() -> int:
    """Verify what the command line names; say what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pack")
    parser.add_argument("fingerprint", help="64 signs; spaces and capitals do not matter")
    parser.add_argument("--kept", action="append", default=[], type=end, metavar="NUMBER:DIGEST")
    parser.add_argument("--names", help="who is who in a pack without names")
    given = parser.parse_args()
    try:
        key = sealed(given.pack, "".join(given.fingerprint.split()).lower())
        with zipfile.ZipFile(given.pack) as pack:
            manifest = manifest_of(pack, key)
            gaps = chain(pack, manifest["heads"]["common"], dict(given.kept), texts(pack, manifest))
        if given.names:
            other = hashlib.sha256(Path(given.names).read_bytes()).hexdigest()
            wanted(other == manifest["names"], "the file of names does not belong to this pack")
    except (KeyError, TypeError, ValueError, AttributeError, zipfile.BadZipFile) as error:
        print(f"NOT WHOLE: {error}")
        return 1
    except OSError as error:
        parser.error(str(error))
    print(f"WHOLE: signed by the key you named. Made at {manifest['made_at']} for {manifest['company']}.")
    for name, told in sorted(manifest["files"].items()):
        print(f"  {name:28} {told.get('rows', '-'):>9} rows {told['bytes']:>12} bytes")
    print(f"  the records end at {manifest['heads']['common']['entry']}:{manifest['heads']['common']['digest']}")
    print(f"  {gaps['erased']} erased, each told by a later entry; {gaps['left_out']} left out of this pack")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
