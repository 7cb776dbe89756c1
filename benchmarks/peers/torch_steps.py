"""The same steps as TrainingSpeed.java in PyTorch's own Python: BERT of the encoders' shapes, written from torch.nn.

Prints one JSON row a measurement. Needs torch alone: on Debian, apt-get install python3-torch.
"""
import json
import math
import time

import torch
from torch import nn

BATCH, TOKENS, LABELS, WARM, STEPS = 32, 64, 7, 5, 30
SHAPES = {"zh": (21128, 512, 4, 8, 2048), "en": (30522, 384, 6, 12, 1536)}
RANK = 16


class Dense(nn.Linear):
    """A product that learns wholly, or by LoRA beside frozen weights."""

    def lora(self):
        self.weight.requires_grad = self.bias.requires_grad = False
        self.down = nn.Parameter(torch.randn(RANK, self.in_features) * 0.02)
        self.up = nn.Parameter(torch.zeros(self.out_features, RANK))

    def forward(self, x):
        y = super().forward(x)
        return y + (x @ self.down.T) @ self.up.T if hasattr(self, "down") else y


class Layer(nn.Module):
    def __init__(self, width, heads, inner):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.out = (Dense(width, width) for _ in range(4))
        self.wide, self.narrow = Dense(width, inner), Dense(inner, width)
        self.first, self.second = nn.LayerNorm(width, 1e-12), nn.LayerNorm(width, 1e-12)
        self.drop = nn.Dropout(0.1)

    def split(self, x):
        return x.view(x.shape[0], x.shape[1], self.heads, -1).transpose(1, 2)

    def forward(self, x, hidden):
        query, key, value = self.split(self.query(x)), self.split(self.key(x)), self.split(self.value(x))
        scores = query @ key.transpose(2, 3) / math.sqrt(query.shape[-1]) + hidden
        seen = (self.drop(scores.softmax(-1)) @ value).transpose(1, 2).reshape(x.shape)
        x = self.first(x + self.drop(self.out(seen)))
        return self.second(x + self.drop(self.narrow(nn.functional.gelu(self.wide(x)))))


class Encoder(nn.Module):
    def __init__(self, words, width, layers, heads, inner):
        super().__init__()
        self.words, self.places, self.kinds = nn.Embedding(words, width), nn.Embedding(512, width), nn.Embedding(2, width)
        self.norm, self.drop = nn.LayerNorm(width, 1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer(width, heads, inner) for _ in range(layers))
        self.head = nn.Linear(width, LABELS)

    def forward(self, ids, mask):
        x = self.words(ids) + self.places(torch.arange(ids.shape[1])) + self.kinds(torch.zeros_like(ids))
        x = self.drop(self.norm(x))
        hidden = (1 - mask)[:, None, None, :] * -1e9
        for layer in self.layers:
            x = layer(x, hidden)
        return self.head((x * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True))


def measure(language, method):
    torch.manual_seed(7)
    model = Encoder(*SHAPES[language])
    if method == "lora":
        for name, weight in model.named_parameters():
            weight.requires_grad = name.startswith("head")
        for module in model.modules():
            if isinstance(module, Dense):
                module.lora()
    learning = [weight for weight in model.parameters() if weight.requires_grad]
    optimizer = torch.optim.AdamW(learning, 1e-4, weight_decay=0.01)
    mask = torch.ones(BATCH, TOKENS)
    times = []
    for _ in range(WARM + STEPS):
        ids, labels = torch.randint(SHAPES[language][0], (BATCH, TOKENS)), torch.randint(LABELS, (BATCH,))
        began = time.perf_counter()
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(ids, mask), labels).backward()
        nn.utils.clip_grad_norm_(learning, 1.0)
        optimizer.step()
        times.append(time.perf_counter() - began)
    median = sorted(times[WARM:])[STEPS // 2]
    row = {"who": f"PyTorch {torch.__version__}, Python", "language": language, "method": method, "per_second": BATCH / median}
    print(json.dumps(row), flush=True)


if __name__ == "__main__":
    torch.set_num_threads(2)
    for language in SHAPES:
        for method in ("full", "lora"):
            measure(language, method)
