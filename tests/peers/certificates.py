"""Certificates for servers of a test: an authority of its own, and what it vouches for."""

import ipaddress
import ssl
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


@dataclass(frozen=True)
class Authority:
    """Vouches for servers; ``path`` is its certificate, for whoever is to trust it."""

    name: x509.Name
    key: ec.EllipticCurvePrivateKey
    path: Path

    def client(self) -> ssl.SSLContext:
        """A client that trusts this authority and nobody else."""
        return ssl.create_default_context(cafile=str(self.path))

    def server(self, *names: str, valid_in: timedelta = -timedelta(days=1)) -> ssl.SSLContext:
        """A server of these names, or addresses of this machine; ``valid_in``: how long until it may be believed."""
        key = ec.generate_private_key(ec.SECP256R1())
        path = self.path.with_name(f"{'-'.join(names)}.pem".replace(":", "_"))
        certificate = _signed(_name(names[0]), self.name, key.public_key(), self.key, _alternatives(names), valid_in)
        _write(path, certificate, key)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(path)
        return context


def authority(folder: Path, name: str = "Authority of a test") -> Authority:
    """A new one, its files in ``folder``."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = _name(name)
    constraints = x509.BasicConstraints(ca=True, path_length=0)
    certificate = _signed(subject, subject, key.public_key(), key, constraints)
    path = folder / f"{name.replace(' ', '-')}.pem"
    path.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    return Authority(subject, key, path)


def _name(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])


def _alternatives(names: tuple[str, ...]) -> x509.SubjectAlternativeName:
    def one(name: str) -> x509.GeneralName:
        try:
            return x509.IPAddress(ipaddress.ip_address(name))
        except ValueError:
            return x509.DNSName(name)

    return x509.SubjectAlternativeName([one(name) for name in names])


def _signed(
    subject: x509.Name,
    issuer: x509.Name,
    public: ec.EllipticCurvePublicKey,
    signer: ec.EllipticCurvePrivateKey,
    extension: x509.ExtensionType,
    valid_in: timedelta = -timedelta(days=1),
) -> x509.Certificate:
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + valid_in)
        .not_valid_after(now + valid_in + timedelta(days=2))
        .add_extension(extension, critical=isinstance(extension, x509.BasicConstraints))
        .sign(signer, hashes.SHA256())
    )


def _write(path: Path, certificate: x509.Certificate, key: ec.EllipticCurvePrivateKey) -> None:
    plain = serialization.NoEncryption()
    path.write_bytes(
        certificate.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
    )
