"""Makes the vectors beside this file, independently of the Java code they test.

Only hashlib, hmac and json are needed for hashing; signatures need the package "cryptography", numbers need Node
(ECMAScript is what RFC 8785 defines numbers by). Run it in this folder; the output is the same every time.
"""
import base64, hashlib, hmac, json, random, struct, subprocess
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

def b64(b): return base64.b64encode(b).decode()
def sha(b): return hashlib.sha256(b).digest()
def leaf(b): return sha(b"\0" + b)
def node(l, r): return sha(b"\1" + l + r)
def split(n): return 1 << ((n - 1).bit_length() - 1)

def mth(d):
    if not d: return sha(b"")
    if len(d) == 1: return d[0]
    k = split(len(d)); return node(mth(d[:k]), mth(d[k:]))

def path(m, d):
    if len(d) == 1: return []
    k = split(len(d))
    return path(m, d[:k]) + [mth(d[k:])] if m < k else path(m - k, d[k:]) + [mth(d[:k])]

def subproof(m, d, b):
    if m == len(d): return [] if b else [mth(d)]
    k = split(len(d))
    if m <= k: return subproof(m, d[:k], b) + [mth(d[k:])]
    return subproof(m - k, d[k:], False) + [mth(d[:k])]

def write(name, value):
    with open(name, "w", encoding="utf-8") as f:
        json.dump(value, f, indent=1, ensure_ascii=False); f.write("\n")

def merkle():
    all_leaves = [leaf(b"leaf-%d" % i) for i in range(66000)]
    roots = [{"size": n, "root": b64(mth(all_leaves[:n]))}
             for n in [0, 1, 2, 3, 4, 5, 7, 8, 127, 128, 129, 255, 256, 257, 511, 512, 513, 1000, 65535, 65536, 65537, 66000]]
    inclusion = [{"index": i, "size": n, "proof": [b64(h) for h in path(i, all_leaves[:n])]}
                 for n, i in [(1, 0), (2, 1), (3, 2), (7, 3), (256, 255), (257, 256), (300, 299), (513, 0), (1000, 700), (66000, 65536), (66000, 41)]]
    consistency = [{"from": m, "to": n, "proof": [b64(h) for h in subproof(m, all_leaves[:n], True)]}
                   for m, n in [(1, 1), (1, 2), (2, 3), (3, 7), (4, 7), (6, 8), (255, 256), (256, 257), (257, 513), (300, 1000), (65536, 66000), (777, 66000)]]
    write("merkle.json", {"leaves": "UTF-8 of leaf-0, leaf-1, ...", "roots": roots, "inclusion": inclusion, "consistency": consistency})

def numbers():
    rng = random.Random(8785)
    bits = ["%016x" % rng.getrandbits(64) for _ in range(600)]
    bits += ["%016x" % rng.getrandbits(rng.randrange(1, 12)) for _ in range(60)]  # the smallest subnormals
    bits += [struct.pack(">d", float("%de%d" % (rng.randrange(1, 10**rng.randrange(1, 18)), rng.randrange(-30, 30)))).hex() for _ in range(300)]
    bits = [b for b in bits if (int(b, 16) >> 52) & 0x7FF != 0x7FF]
    script = "const v=new DataView(new ArrayBuffer(8));console.log(JSON.stringify(%s.map(h=>{v.setBigUint64(0,BigInt('0x'+h));return [h,JSON.stringify(v.getFloat64(0))]})))" % json.dumps(bits)
    pairs = json.loads(subprocess.run(["node", "-e", script], check=True, capture_output=True, text=True).stdout)
    write("numbers.json", [{"bits": h, "text": t} for h, t in pairs])

def commitments():
    salt = bytes(range(32))
    cases = [("account", "@a.chirp.example"), ("account", ""), ("reference", "संदर्भ 117/2022"), ("emoji", "\U0001F512")]
    write("commitments.json", [{"name": n, "salt": b64(salt), "value": v,
        "commitment": hmac.new(salt, n.encode() + b"\0" + v.encode(), hashlib.sha256).hexdigest()} for n, v in cases])

def key_texts(name, seed):
    private = Ed25519PrivateKey.from_private_bytes(seed)
    public = private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    key_id = sha(name.encode() + b"\n\x01" + public)[:4]
    start = name + "+" + key_id.hex() + "+"
    return private, key_id, start + b64(b"\1" + public), "PRIVATE+KEY+" + start + b64(b"\1" + seed)

def sign(text, name, private, key_id):
    return f"\u2014 {name} {b64(key_id + private.sign(text.encode()))}\n"

def proof():
    origin = "chirp.example/notice-audit/v1"
    private, key_id, vkey, skey = key_texts(origin, sha(b"seed of the vectors"))
    witness, witness_id, witness_vkey, _ = key_texts("witness.example/w1", sha(b"seed of the witness"))
    document = b"%PDF-1.7 the reply of the vectors\n"
    salt = sha(b"salt of the vectors")
    commitment = hmac.new(salt, b"reference\0IFSO/2022/117", hashlib.sha256).hexdigest()
    entry = {"v": 1, "origin": origin, "entryId": "01900000-0000-7000-8000-000000000002", "at": "2026-11-21T10:00:00Z", "actor": "nodal-officer",
             "onBehalfOf": None, "event": "REPLY_ISSUED", "object": "reply/01900000-0000-7000-8000-000000000001",
             "facts": {"documentSha256": sha(document).hex(), "demands": 4}, "commitments": {"reference": commitment}, "requestId": "r-1"}
    # ASCII keys and small integers only, so sorted compact JSON is its RFC 8785 form.
    canonical = json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    leaves = [leaf(b"leaf-%d" % i) for i in range(300)]; leaves[257] = leaf(canonical)
    text = f"{origin}\n300\n{b64(mth(leaves))}\n"
    note = text + "\n" + sign(text, origin, private, key_id) + sign(text, "witness.example/w1", witness, witness_id)
    tlog = "c2sp.org/tlog-proof@v1\nindex 257\n" + "".join(b64(h) + "\n" for h in path(257, leaves)) + "\n" + note
    write("proof.json", {"vkey": vkey, "signerKey": skey, "witnessKey": witness_vkey, "entry": entry, "leafHash": leaf(canonical).hex(),
                         "document": document.decode(), "salt": b64(salt), "value": "IFSO/2022/117", "checkpoint": note, "proof": tlog})

merkle(); numbers(); commitments(); proof()
